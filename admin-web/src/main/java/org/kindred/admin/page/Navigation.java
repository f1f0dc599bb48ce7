package org.kindred.admin.page;

import jakarta.faces.context.FacesContext;

/** Outcomes of actions: always a redirect, so that a reload repeats nothing. */
public final class Navigation {

  private static final String REDIRECT = "?faces-redirect=true";

  private Navigation() {}

  /** The page itself, with its view parameters. */
  public static String again() {
    return FacesContext.getCurrentInstance().getViewRoot().getViewId()
        + REDIRECT
        + "&includeViewParams=true";
  }

  /** Another page, such as {@code /index}. */
  public static String to(String page) {
    return page + REDIRECT;
  }
}

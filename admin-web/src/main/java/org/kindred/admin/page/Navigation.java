package org.kindred.admin.page;

import jakarta.faces.context.FacesContext;
import org.kindred.core.shop.ShopKey;

/** Outcomes of actions: always a redirect, so that a reload repeats nothing. */
public final class Navigation {

  private static final String REDIRECT = "?faces-redirect=true";
  private static final String SAME_PARAMETERS = "&includeViewParams=true";

  private Navigation() {}

  /** The page itself, with its view parameters. */
  public static String again() {
    return to(FacesContext.getCurrentInstance().getViewRoot().getViewId()) + SAME_PARAMETERS;
  }

  /** Another page, such as {@code /index}. */
  public static String to(String page) {
    keepNotices();
    return page + REDIRECT;
  }

  /** The page of one shop. */
  public static String toShop(ShopKey shop) {
    return to("/shop") + "&key=" + shop;
  }

  /** Through the redirect; what is shown at once must not be shown a second time. */
  private static void keepNotices() {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }
}

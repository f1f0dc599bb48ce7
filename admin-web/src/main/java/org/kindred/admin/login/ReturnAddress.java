package org.kindred.admin.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The page to go to after the login: one of ours, whatever the address bar says. */
final class ReturnAddress {

  private static final Pattern OURS = Pattern.compile("/[a-z]+\\.xhtml(\\?[A-Za-z0-9_=&.%+-]*)?");

  private ReturnAddress() {}

  /**
   * What was asked for, or the empty string when going back to it makes no sense. Of a form that
   * was sent, it is the page that held it: what it was to do is not done later.
   */
  static String of(HttpServletRequest request) {
    String address = request.getMethod().equals("GET") ? asked(request) : holder(request);
    return isOurs(address) && !address.equals("/index.xhtml") ? address : "";
  }

  private static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getServletPath() + (query == null ? "" : "?" + query);
  }

  /** The page that sent the form: its own address knows more than the form's. */
  private static String holder(HttpServletRequest request) {
    String referer = request.getHeader("Referer");
    int context = referer == null ? -1 : referer.indexOf(request.getContextPath() + "/");
    return context < 0 ? "" : referer.substring(context + request.getContextPath().length());
  }

  static boolean isOurs(String address) {
    return OURS.matcher(address).matches();
  }
}

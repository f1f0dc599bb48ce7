package org.kindred.admin.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The page to go to after the login: one of ours, whatever the address bar says. */
final class ReturnAddress {

  private static final Pattern OURS = Pattern.compile("/[a-z]+\\.xhtml(\\?[A-Za-z0-9_=&.%+-]*)?");

  private ReturnAddress() {}

  /** What was asked for, or the empty string when going back to it makes no sense. */
  static String of(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "";
    }
    String query = request.getQueryString();
    String address = request.getServletPath() + (query == null ? "" : "?" + query);
    return isOurs(address) && !address.equals("/index.xhtml") ? address : "";
  }

  static boolean isOurs(String address) {
    return OURS.matcher(address).matches();
  }
}

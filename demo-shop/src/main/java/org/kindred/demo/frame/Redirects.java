package org.kindred.demo.frame;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;

/** Leads the browser to a page after it has done something. */
public final class Redirects {

  /** Our own paths, with a query: never the address of another site. */
  private static final Pattern OWN =
      Pattern.compile("(?:[A-Za-z0-9][A-Za-z0-9/_.-]*)?(?:\\?[^\\s\"<>\\\\^`{|}]*)?");

  private Redirects() {}

  /** To one of the shop's pages, or to the first one if {@code path} is none. */
  public static Response to(String path, NewCookie... cookies) {
    return Response.seeOther(URI.create(own(path))).cookie(cookies).build();
  }

  /** The same, and the page says that something is done, by the key of a text. */
  public static Response done(String path, String what, NewCookie... cookies) {
    String own = own(path);
    return to(own + (own.contains("?") ? "&" : "?") + "done=" + what, cookies);
  }

  static String own(String path) {
    return OWN.matcher(path).matches() && !path.contains("//") ? path : "";
  }
}

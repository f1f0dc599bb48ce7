package org.kindred.storefront.widget;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Serves the widget to pages of any origin. Browsers keep it for an hour and then ask whether it
 * has changed.
 */
@WebServlet("/widget.js")
public class WidgetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final WidgetScript SCRIPT = WidgetScript.load();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean compressed = takesGzip(request.getHeader("Accept-Encoding"));
    String entityTag = SCRIPT.entityTag(compressed);
    response.setHeader("ETag", entityTag);
    response.setHeader("Cache-Control", "public, max-age=3600, must-revalidate");
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (isKnown(request.getHeader("If-None-Match"), entityTag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] bytes = SCRIPT.bytes(compressed);
    response.setContentType("text/javascript; charset=UTF-8");
    response.setContentLength(bytes.length);
    if (compressed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.getOutputStream().write(bytes);
  }

  static boolean takesGzip(@Nullable String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    for (String coding : acceptEncoding.split(",", -1)) {
      String[] parts = coding.strip().split("\\s*;\\s*q\\s*=\\s*", -1);
      if (parts[0].equalsIgnoreCase("gzip")) {
        return parts.length == 1 || !parts[1].matches("0(\\.0*)?");
      }
    }
    return false;
  }

  private static boolean isKnown(@Nullable String ifNoneMatch, String entityTag) {
    return ifNoneMatch != null && (ifNoneMatch.contains(entityTag) || ifNoneMatch.equals("*"));
  }
}

package org.kindred.demo.frame;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Lets no other site's page act in the name of a visitor. */
@Provider
public class SameOriginFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMethod().equals(HttpMethod.POST) && isForeign(request)) {
      request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
    }
  }

  private static boolean isForeign(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeaderString("Origin");
    return origin != null && !isOf(origin, request.getHeaderString(HttpHeaders.HOST));
  }

  private static boolean isOf(String origin, @Nullable String host) {
    try {
      return URI.create(origin).getRawAuthority() != null
          && URI.create(origin).getRawAuthority().equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

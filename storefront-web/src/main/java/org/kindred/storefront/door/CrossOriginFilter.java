package org.kindred.storefront.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.storefront.problem.Problem;

/**
 * Lets pages of a shop call the doors for browsers, and no other pages. The other doors are for
 * servers: browsers get no permission for them.
 */
@Provider
@PreMatching
@ApplicationScoped
public class CrossOriginFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Pattern BROWSER_DOOR =
      Pattern.compile("/?shops/([^/]+)/(?:recommendations(?:\\.html|\\.jsonld)?|events)");
  private static final String ALLOWED = "org.kindred.storefront.door.allowed-origin";
  private static final String ORIGIN = "Origin";
  private static final String ONE_DAY = "86400";

  private AllowedOrigins origins;

  /** For the container's check of providers; what it uses is made by the other one. */
  @SuppressWarnings("NullAway.Init")
  public CrossOriginFilter() {}

  @Inject
  public CrossOriginFilter(AllowedOrigins origins) {
    this.origins = origins;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String origin = request.getHeaderString(ORIGIN);
    if (origin == null) {
      return;
    }
    Matcher door = BROWSER_DOOR.matcher(request.getUriInfo().getPath());
    if (!door.matches()) {
      return;
    }
    if (isOwn(origin, request) || origins.allow(ShopPaths.key(door.group(1)), origin)) {
      request.setProperty(ALLOWED, origin);
      if (isPreflight(request)) {
        request.abortWith(permission());
      }
    } else if (!request.getMethod().equals(HttpMethod.GET)) {
      request.abortWith(Problem.foreignOrigin().toResponse());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!BROWSER_DOOR.matcher(request.getUriInfo().getPath()).matches()) {
      return;
    }
    response.getHeaders().add(HttpHeaders.VARY, ORIGIN);
    Object allowed = request.getProperty(ALLOWED);
    if (allowed != null) {
      response.getHeaders().putSingle("Access-Control-Allow-Origin", allowed);
    }
  }

  /** A proxy may have put us under the shop's own address: then the page is of our origin. */
  private static boolean isOwn(String origin, ContainerRequestContext request) {
    String host = request.getHeaderString(HttpHeaders.HOST);
    return host != null && (origin.equals("https://" + host) || origin.equals("http://" + host));
  }

  private static boolean isPreflight(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.OPTIONS)
        && request.getHeaderString("Access-Control-Request-Method") != null;
  }

  private static Response permission() {
    return Response.noContent()
        .header("Access-Control-Allow-Methods", "GET, POST")
        .header("Access-Control-Allow-Headers", "Content-Type")
        .header("Access-Control-Max-Age", ONE_DAY)
        .build();
  }
}

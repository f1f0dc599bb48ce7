package org.kindred.demo.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import org.kindred.demo.settings.ShopSettings;

/** Tells browsers to be strict: scripts come from the shop and from Kindred alone. */
@Provider
@ApplicationScoped
public class PageHeaders implements ContainerResponseFilter {

  /** Styles inline: the widget brings its own into its shadow. */
  private static final String POLICY =
      "default-src 'self'; script-src 'self' %1$s; connect-src 'self' %1$s;"
          + " style-src 'self' 'unsafe-inline' %1$s; img-src 'self' data: http: https:;"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private String policy;

  /** For the container's check of providers; what it uses is made by the other one. */
  @SuppressWarnings("NullAway.Init")
  public PageHeaders() {}

  @Inject
  public PageHeaders(ShopSettings settings) {
    policy = POLICY.formatted(settings.kindredUrl());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Referrer-Policy", "same-origin");
    headers.putSingle("Content-Security-Policy", policy);
    if (!headers.containsKey("Cache-Control")) {
      headers.putSingle("Cache-Control", "private, no-cache");
    }
  }
}

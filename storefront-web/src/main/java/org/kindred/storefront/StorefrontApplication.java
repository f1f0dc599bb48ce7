package org.kindred.storefront;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of all public doors; the container finds the resources. */
@ApplicationPath("/api/v1")
public class StorefrontApplication extends Application {}

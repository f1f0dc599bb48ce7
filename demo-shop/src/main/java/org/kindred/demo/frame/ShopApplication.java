package org.kindred.demo.frame;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every page of the shop is a resource. */
@ApplicationPath("/")
public class ShopApplication extends Application {}

package org.kindred.benchmark;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** What the server does at least: deployed beside Kindred for comparison. */
@ApplicationPath("/")
public class ConstantApplication extends Application {}

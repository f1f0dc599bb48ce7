package org.kindred.benchmark;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers the same 600 bytes of JSON to everybody. */
@Path("/constant")
public class ConstantResource {

  private static final String JSON = "{\"constant\":\"" + "0123456789".repeat(58) + "ab\"}";

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String constant() {
    return JSON;
  }
}

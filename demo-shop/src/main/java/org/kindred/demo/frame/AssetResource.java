package org.kindred.demo.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Hands out {@link Assets}; their address changes with their content, so they may be kept. */
@Path("assets")
@ApplicationScoped
public class AssetResource {

  private final Assets assets = new Assets();

  @GET
  @Path("{name}")
  public Response get(@PathParam("name") String name) {
    Assets.Asset asset = assets.find(name).orElseThrow(NotFoundException::new);
    return Response.ok(asset.content(), asset.type())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .build();
  }
}

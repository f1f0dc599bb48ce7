package org.kindred.demo.browsing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.kindred.demo.catalogue.Assortment;
import org.kindred.demo.catalogue.Pictures;

/** Draws the pictures of products and categories. */
@Path("pictures")
@ApplicationScoped
public class PictureResource {

  private final Pictures pictures = new Pictures();
  private final Catalogue catalogue;
  private final Assortment assortment;

  @Inject
  public PictureResource(Catalogue catalogue, Assortment assortment) {
    this.catalogue = catalogue;
    this.assortment = assortment;
  }

  @GET
  @Path("{id: p-\\d+}.svg")
  public Response whole(@PathParam("id") String productId) {
    return view(productId, 1);
  }

  @GET
  @Path("{id: p-\\d+}/{view: [1-3]}.svg")
  public Response view(@PathParam("id") String productId, @PathParam("view") int view) {
    return svg(
        catalogue
            .find(productId)
            .map(product -> pictures.draw(product, view))
            .orElseThrow(NotFoundException::new));
  }

  @GET
  @Path("categories/{key}.svg")
  public Response category(@PathParam("key") String key) {
    return svg(assortment.find(key).map(pictures::draw).orElseThrow(NotFoundException::new));
  }

  private static Response svg(String picture) {
    return Response.ok(picture, "image/svg+xml;charset=UTF-8")
        .header("Cache-Control", "public, max-age=86400")
        .build();
  }
}

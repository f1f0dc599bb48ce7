package org.kindred.demo.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.kindred.demo.browsing.Catalogue;
import org.kindred.demo.frame.Redirects;
import org.kindred.demo.journal.ShopEvents;
import org.kindred.demo.journal.ShopJournal;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** Liking, sharing and reviewing a product, for whoever is signed in. */
@Path("products/{id}")
@ApplicationScoped
public class ProductActsResource {

  private static final int MAX_TEXT = 500;

  private final Catalogue catalogue;
  private final ShopEvents events;
  private final ShopJournal journal;
  private final CurrentVisit currentVisit;

  @Inject
  public ProductActsResource(
      Catalogue catalogue, ShopEvents events, ShopJournal journal, CurrentVisit currentVisit) {
    this.catalogue = catalogue;
    this.events = events;
    this.journal = journal;
    this.currentVisit = currentVisit;
  }

  @POST
  @Path("like")
  public Response like(
      @PathParam("id") String productId, @FormParam("back") @DefaultValue("") String back) {
    return act("product.liked", productId, back);
  }

  @POST
  @Path("unlike")
  public Response unlike(
      @PathParam("id") String productId, @FormParam("back") @DefaultValue("") String back) {
    return act("product.unliked", productId, back);
  }

  @POST
  @Path("share")
  public Response share(@PathParam("id") String productId) {
    Visit visit = visitTo(productId);
    if (visit.shopper() == null) {
      return Redirects.to("sign-in");
    }
    String token = "s-" + UUID.randomUUID();
    journal.record(events.shared(visit.actor(), productId, token, "link"), visit.isTold());
    return Redirects.done("products/" + productId + "?shared=" + token, "shared");
  }

  @POST
  @Path("reviews")
  public Response review(
      @PathParam("id") String productId,
      @FormParam("rating") @DefaultValue("5") int rating,
      @FormParam("text") @DefaultValue("") String text) {
    Visit visit = visitTo(productId);
    if (visit.shopper() == null) {
      return Redirects.to("sign-in");
    }
    journal.record(
        events.reviewPosted(visit.actor(), productId, Math.max(1, Math.min(5, rating))),
        visit.isTold(),
        text.strip().substring(0, Math.min(MAX_TEXT, text.strip().length())));
    return Redirects.done("products/" + productId, "reviewed");
  }

  private Response act(String type, String productId, String back) {
    Visit visit = visitTo(productId);
    if (visit.shopper() == null) {
      return Redirects.to("sign-in");
    }
    journal.record(events.productAct(type, visit.actor(), productId), visit.isTold());
    return Redirects.to(back);
  }

  private Visit visitTo(String productId) {
    if (catalogue.find(productId).isEmpty()) {
      throw new NotFoundException();
    }
    return currentVisit.get();
  }
}

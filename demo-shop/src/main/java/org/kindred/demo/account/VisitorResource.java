package org.kindred.demo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.kindred.demo.frame.Redirects;
import org.kindred.demo.journal.Actor;
import org.kindred.demo.journal.ShopEvents;
import org.kindred.demo.journal.ShopJournal;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.social.Shares;
import org.kindred.demo.visit.Consent;
import org.kindred.demo.visit.Cookies;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** What a browser says about itself: language, consent, and the key that the widget gave it. */
@Path("/")
@ApplicationScoped
public class VisitorResource {

  private final ShopEvents events;
  private final ShopJournal journal;
  private final Shares shares;
  private final CurrentVisit currentVisit;

  @Inject
  public VisitorResource(
      ShopEvents events, ShopJournal journal, Shares shares, CurrentVisit currentVisit) {
    this.events = events;
    this.journal = journal;
    this.shares = shares;
    this.currentVisit = currentVisit;
  }

  @POST
  @Path("language")
  public Response language(
      @FormParam("language") @DefaultValue("en") String language,
      @FormParam("back") @DefaultValue("") String back) {
    return Redirects.to(back, Cookies.language(language.equals("zh") ? "zh" : "en"));
  }

  @POST
  @Path("consent")
  public Response consent(
      @FormParam("consent") @DefaultValue("DENIED") String choice,
      @FormParam("back") @DefaultValue("") String back) {
    if (choice.equals(Consent.GRANTED.name())) {
      return Redirects.to(back, Cookies.consent(Consent.GRANTED));
    }
    String visitorKey = currentVisit.get().visitorKey();
    if (visitorKey != null) {
      journal.record(events.consentChanged(visitorKey, Consent.DENIED.name()), true);
    }
    return Redirects.to(back, Cookies.consent(Consent.DENIED), Cookies.noVisitor());
  }

  /**
   * Sent by the shop's script once the widget has named the browser, which it does after consent.
   *
   * @param share the token of the link that the visitor came through, or empty
   */
  @POST
  @Path("visitor")
  public Response visitor(
      @FormParam("visitor") @DefaultValue("") String visitorKey,
      @FormParam("share") @DefaultValue("") String share) {
    Visit visit = currentVisit.get();
    if (visit.consent() != Consent.GRANTED || !CurrentVisit.isVisitorKey(visitorKey)) {
      throw new BadRequestException();
    }
    if (!visitorKey.equals(visit.visitorKey())) {
      welcome(visitorKey, visit.shopper());
    }
    if (shares.sharer(share).isPresent()) {
      journal.record(
          events.shareFollowed(new Actor(visitorKey, visit.actor().customerId()), share), true);
    }
    return Response.noContent().cookie(Cookies.visitor(visitorKey)).build();
  }

  /**
   * Lets the browser come back as somebody whom Kindred has never met, so that the control group is
   * drawn anew. Its own copy of the key is the widget's to forget.
   */
  @POST
  @Path("visitor/anew")
  public Response anew(@FormParam("back") @DefaultValue("") String back) {
    return Redirects.done(back, "anew", Cookies.noVisitor(), Cookies.noShopper());
  }

  private void welcome(String visitorKey, @Nullable Shopper shopper) {
    journal.record(events.consentChanged(visitorKey, Consent.GRANTED.name()), true);
    if (shopper != null) {
      journal.record(events.identified(visitorKey, shopper.id()), true);
    }
  }
}

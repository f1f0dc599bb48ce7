package org.kindred.demo.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.kindred.demo.frame.Layout;
import org.kindred.demo.frame.Redirects;
import org.kindred.demo.journal.ShopEvent;
import org.kindred.demo.journal.ShopEvents;
import org.kindred.demo.journal.ShopJournal;
import org.kindred.demo.page.Html;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.shopper.Shoppers;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** A customer as others see them, and following them. */
@Path("people/{id}")
@ApplicationScoped
public class PeopleResource {

  private static final int SHOWN = 30;

  private final Shoppers shoppers;
  private final Follows follows;
  private final Feed feed;
  private final FeedView feedView;
  private final FollowButton followButton;
  private final ShopEvents events;
  private final ShopJournal journal;
  private final Layout layout;
  private final CurrentVisit currentVisit;

  @Inject
  public PeopleResource(
      Shoppers shoppers,
      Follows follows,
      Feed feed,
      FeedView feedView,
      FollowButton followButton,
      ShopEvents events,
      ShopJournal journal,
      Layout layout,
      CurrentVisit currentVisit) {
    this.shoppers = shoppers;
    this.follows = follows;
    this.feed = feed;
    this.feedView = feedView;
    this.followButton = followButton;
    this.events = events;
    this.journal = journal;
    this.layout = layout;
    this.currentVisit = currentVisit;
  }

  @GET
  public Html get(@PathParam("id") String customerId) {
    Visit visit = currentVisit.get();
    Shopper person = find(customerId);
    return layout.page(
        visit,
        person.name(),
        Html.of(
            """
            <div class="person">{}<div><h1>{}</h1><p class="quiet">{} · {}</p>{}</div></div>
            {}
            """,
            feedView.portrait(person.name()),
            person.name(),
            visit.texts().count("followers", follows.followersOf(customerId).size()),
            visit.texts().count("followed", follows.followedBy(customerId).size()),
            followButton.small(visit, customerId),
            feedView.items(visit, feed.of(List.of(customerId), SHOWN))));
  }

  @POST
  @Path("follow")
  public Response follow(
      @PathParam("id") String customerId, @FormParam("back") @DefaultValue("") String back) {
    Shopper shopper = currentVisit.get().shopper();
    return shopper == null
        ? Redirects.to("sign-in")
        : change(shopper, events.followed(shopper.id(), find(customerId).id()), customerId, back);
  }

  @POST
  @Path("unfollow")
  public Response unfollow(
      @PathParam("id") String customerId, @FormParam("back") @DefaultValue("") String back) {
    Shopper shopper = currentVisit.get().shopper();
    return shopper == null
        ? Redirects.to("sign-in")
        : change(shopper, events.unfollowed(shopper.id(), find(customerId).id()), customerId, back);
  }

  private Response change(Shopper shopper, ShopEvent event, String customerId, String back) {
    if (!shopper.id().equals(customerId)) {
      journal.record(event, currentVisit.get().isTold());
    }
    return Redirects.to(back);
  }

  private Shopper find(String customerId) {
    return shoppers.find(customerId).orElseThrow(NotFoundException::new);
  }
}

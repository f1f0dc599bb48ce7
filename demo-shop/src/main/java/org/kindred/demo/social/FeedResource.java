package org.kindred.demo.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kindred.demo.frame.Layout;
import org.kindred.demo.frame.Widgets;
import org.kindred.demo.history.History;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** What the people whom the signed-in shopper follows do. */
@Path("feed")
@ApplicationScoped
public class FeedResource {

  private static final int SHOWN = 40;
  private static final int SUGGESTED = 8;

  private final History history;
  private final Follows follows;
  private final Feed feed;
  private final FeedView feedView;
  private final FollowButton followButton;
  private final Widgets widgets;
  private final Layout layout;
  private final CurrentVisit currentVisit;

  @Inject
  public FeedResource(
      History history,
      Follows follows,
      Feed feed,
      FeedView feedView,
      FollowButton followButton,
      Widgets widgets,
      Layout layout,
      CurrentVisit currentVisit) {
    this.history = history;
    this.follows = follows;
    this.feed = feed;
    this.feedView = feedView;
    this.followButton = followButton;
    this.widgets = widgets;
    this.layout = layout;
    this.currentVisit = currentVisit;
  }

  @GET
  public Html get() {
    Visit visit = currentVisit.get();
    Shopper shopper = visit.shopper();
    return layout.page(
        visit,
        visit.texts().get("feed"),
        shopper == null ? invitation(visit.texts()) : feed(visit, shopper));
  }

  private static Html invitation(Texts texts) {
    return Html.of(
        """
        <div class="empty"><h1>{}</h1><p>{}</p><a class="button" href="sign-in">{}</a></div>
        """,
        texts.get("feed"),
        texts.get("feed.sign-in"),
        texts.get("sign-in"));
  }

  private Html feed(Visit visit, Shopper shopper) {
    Texts texts = visit.texts();
    Set<String> followed = follows.followedBy(shopper.id());
    List<FeedItem> items = feed.of(followed, SHOWN);
    return Html.of(
        """
        <h1>{}</h1>{}<div class="columns"><div>{}</div>
        <aside><h2>{}</h2><ul class="people">{}</ul></aside></div>
        """,
        texts.get("feed"),
        widgets.fromPeopleFollowed(visit, "ACCOUNT_PAGE"),
        items.isEmpty()
            ? Html.of("<p class=\"empty\">{}</p>", texts.get("feed.empty"))
            : feedView.items(visit, items),
        texts.get("feed.suggested"),
        suggested(shopper, followed).stream().map(person -> person(visit, person)).toList());
  }

  private List<Shopper> suggested(Shopper shopper, Set<String> followed) {
    return history.shoppers().stream()
        .filter(other -> other.circle() == shopper.circle() && !other.equals(shopper))
        .filter(other -> !followed.contains(other.id()))
        .sorted(
            Comparator.<Shopper>comparingInt(other -> -follows.followersOf(other.id()).size())
                .thenComparing(Shopper::id))
        .limit(SUGGESTED)
        .toList();
  }

  private Html person(Visit visit, Shopper person) {
    return Html.of(
        "<li>{}<a href=\"people/{}\">{}</a>{}</li>",
        feedView.portrait(person.name()),
        person.id(),
        person.name(),
        followButton.small(visit, person.id()));
  }
}

package org.kindred.demo.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kindred.demo.page.Html;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.visit.Visit;

/** Lets the signed-in shopper follow somebody, or stop it; nothing for guests and oneself. */
@ApplicationScoped
public class FollowButton {

  private final Follows follows;

  @Inject
  public FollowButton(Follows follows) {
    this.follows = follows;
  }

  /** Beside a name. */
  public Html small(Visit visit, String customerId) {
    Shopper shopper = visit.shopper();
    if (shopper == null || shopper.id().equals(customerId)) {
      return Html.EMPTY;
    }
    boolean followed = follows.followedBy(shopper.id()).contains(customerId);
    return Html.of(
        """
        <form class="follow" method="post" action="people/{}/{}">\
        <input type="hidden" name="back" value="{}">\
        <button class="pill small{}" aria-pressed="{}">{}</button></form>""",
        customerId,
        followed ? "unfollow" : "follow",
        visit.path(),
        followed ? " on" : "",
        followed,
        visit.texts().get(followed ? "following" : "follow"));
  }
}

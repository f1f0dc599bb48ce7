package org.kindred.core.recommendation;

import java.util.List;

/**
 * What the people about a shopper did lately, newest first each.
 *
 * @param followed of those whom the shopper follows: may be shown
 * @param followers of the others, who follow the shopper: may not be shown
 */
record SocialActs(List<FriendAct> followed, List<FriendAct> followers) {

  boolean isEmpty() {
    return followed.isEmpty() && followers.isEmpty();
  }
}

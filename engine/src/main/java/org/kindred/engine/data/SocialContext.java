package org.kindred.engine.data;

import java.util.List;

/**
 * What the people about a user did, person by person.
 *
 * @param followed those whom the user follows, friends among them
 * @param followers those who follow the user and whom the user does not follow: a taste in common
 *     works in both directions
 */
public record SocialContext(List<Acts> followed, List<Acts> followers) {

  public static final SocialContext NONE = new SocialContext(List.of(), List.of());

  public SocialContext {
    followed = List.copyOf(followed);
    followers = List.copyOf(followers);
  }

  public boolean isEmpty() {
    return followed.isEmpty() && followers.isEmpty();
  }
}

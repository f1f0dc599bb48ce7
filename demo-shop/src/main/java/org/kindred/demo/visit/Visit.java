package org.kindred.demo.visit;

import org.jspecify.annotations.Nullable;
import org.kindred.demo.journal.Actor;
import org.kindred.demo.page.Language;
import org.kindred.demo.page.Texts;
import org.kindred.demo.shopper.Shopper;

/**
 * A request's circumstances.
 *
 * @param path what was asked for, with its query, relative to the shop's root
 * @param done what has just been done, to be confirmed on the page, or empty
 * @param shopper who is signed in, or null
 * @param visitorKey the browser's name at Kindred's widget, or null when it has none or did not
 *     agree to have one
 */
public record Visit(
    String path,
    String done,
    Language language,
    Consent consent,
    @Nullable Shopper shopper,
    @Nullable String visitorKey,
    Cart cart) {

  public Texts texts() {
    return Texts.in(language);
  }

  /** Who acts, as far as Kindred may know. */
  public Actor actor() {
    return new Actor(visitorKey, shopper == null ? null : shopper.id());
  }

  /** Whether Kindred may be told what is done. */
  public boolean isTold() {
    return consent == Consent.GRANTED && actor().isKnown();
  }
}

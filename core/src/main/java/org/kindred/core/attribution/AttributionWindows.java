package org.kindred.core.attribution;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long before a purchase something must have happened to be credited with it. */
@Dependent
final class AttributionWindows {

  final Duration click;
  final Duration view;

  /**
   * @param click after a click, or a product put into the cart out of a slate; default 7 days
   * @param view after a product was only seen; default 1 day, at most the other
   */
  @Inject
  AttributionWindows(
      @ConfigProperty(name = "kindred.attribution.click-window", defaultValue = "P7D")
          Duration click,
      @ConfigProperty(name = "kindred.attribution.view-window", defaultValue = "P1D")
          Duration view) {
    if (view.compareTo(click) > 0) {
      throw new IllegalArgumentException(
          "the view window must not exceed the click window, got " + view + " and " + click);
    }
    this.click = click;
    this.view = view;
  }
}

package org.kindred.storefront.door;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.Consent;

/** What a browser says about being observed, whatever the page says. */
public final class PrivacySignals {

  private static final String YES = "1";

  private PrivacySignals() {}

  /**
   * The page's word, unless the browser sends Global Privacy Control or Do Not Track.
   *
   * @param header finds a header of the request by its name
   */
  public static Consent effective(Consent said, Function<String, @Nullable String> header) {
    return isSet(header.apply("Sec-GPC")) || isSet(header.apply("DNT")) ? Consent.DENIED : said;
  }

  private static boolean isSet(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(YES::equals).isPresent();
  }
}

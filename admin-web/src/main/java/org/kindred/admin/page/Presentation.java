package org.kindred.admin.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.Money;

/** {@link Formats} in the reader's language and the time zone of the shop looked at, for pages. */
@Named("fmt")
@RequestScoped
public class Presentation {

  private final Language language;
  private final CurrentShop currentShop;
  private final Clock clock;
  private @Nullable Formats formats;
  private @Nullable Sentences sentences;

  @Inject
  public Presentation(Language language, CurrentShop currentShop, Clock clock) {
    this.language = language;
    this.currentShop = currentShop;
    this.clock = clock;
  }

  /** The formats themselves, for page beans. */
  public Formats formats() {
    if (formats == null) {
      Optional<ZoneId> zone = currentShop.find().map(Shop::timeZone);
      formats = new Formats(language.getLocale(), zone.orElse(ZoneOffset.UTC));
    }
    return formats;
  }

  public Texts texts() {
    return formats().texts();
  }

  public String text(String key) {
    return texts().get(key);
  }

  public String text(String key, Object first) {
    return texts().get(key, first);
  }

  public String text(String key, Object first, Object second) {
    return texts().get(key, first, second);
  }

  public String text(String key, Object first, Object second, Object third) {
    return texts().get(key, first, second, third);
  }

  /** What another module wrote down in English, in the reader's language. */
  public String say(@Nullable String sentence) {
    return sentence == null ? "" : sentences().say(sentence);
  }

  public Sentences sentences() {
    if (sentences == null) {
      sentences = Sentences.in(language.getLocale());
    }
    return sentences;
  }

  public String label(@Nullable Enum<?> constant) {
    return constant == null ? Formats.NONE : texts().label(constant);
  }

  public String number(long value) {
    return formats().number(value);
  }

  public String decimal(double value, int digits) {
    return formats().decimal(value, digits);
  }

  public String percent(double part) {
    return formats().percent(part);
  }

  public String money(@Nullable Money money) {
    return money == null ? Formats.NONE : formats().money(money);
  }

  public String date(LocalDate day) {
    return formats().date(day);
  }

  public String dateTime(@Nullable Instant instant) {
    return instant == null ? Formats.NONE : formats().dateTime(instant);
  }

  public String ago(@Nullable Instant instant) {
    return instant == null ? text("duration.never") : formats().ago(instant, clock.instant());
  }

  /** To a hundredth of a millisecond: how long a model thinks. */
  public String millis(Duration duration) {
    return text("duration.millis", formats().decimal(duration.toNanos() / 1e6, 2));
  }

  public String duration(Duration duration) {
    return formats().duration(duration);
  }
}

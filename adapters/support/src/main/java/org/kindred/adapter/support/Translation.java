package org.kindred.adapter.support;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ShopEvent;

/** The boundary of a translation. */
public final class Translation {

  private Translation() {}

  /**
   * Runs a translation and turns what the SPI's own values refuse (a rating of six, a time that no
   * calendar has) into a {@link MalformedPayloadException}. Other exceptions pass: they are
   * defects.
   */
  public static List<ShopEvent> of(Supplier<List<ShopEvent>> translation) {
    return guarded(() -> List.copyOf(translation.get()));
  }

  /** The same for any value made from what a shop sent. */
  public static <T> T guarded(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw new MalformedPayloadException(String.valueOf(e.getMessage()), e);
    }
  }

  /** What a delivery is about, or "unknown" when it cannot be read that far. */
  public static String topic(Supplier<String> reading) {
    try {
      return guarded(reading);
    } catch (MalformedPayloadException e) {
      return "unknown";
    }
  }

  /** Whether something holds of a delivery; what cannot be read that far does not hold. */
  public static boolean holds(BooleanSupplier reading) {
    try {
      return guarded(reading::getAsBoolean);
    } catch (MalformedPayloadException e) {
      return false;
    }
  }
}

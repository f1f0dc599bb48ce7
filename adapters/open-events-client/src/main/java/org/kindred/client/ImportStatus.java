package org.kindred.client;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param linesRead without the header
 * @param linesAccepted taken, also when they were known before
 * @param linesRejected listed with their reasons in the admin
 * @param message why it failed, or null
 * @param firstRejected the first rejected lines
 */
public record ImportStatus(
    String id,
    String name,
    State state,
    long linesRead,
    long linesAccepted,
    long linesRejected,
    @Nullable String message,
    List<Rejected> firstRejected) {

  public ImportStatus {
    firstRejected = List.copyOf(firstRejected);
  }

  /** How far an import has come. */
  public enum State {
    WAITING,
    RUNNING,
    COMPLETED,
    CANCELLED,
    FAILED;

    /** Whether nothing more will happen by itself. */
    public boolean isFinal() {
      return this != WAITING && this != RUNNING;
    }
  }

  /**
   * A line that was not taken.
   *
   * @param number 1-based in the file; the header is line 1
   */
  public record Rejected(long number, String reason) {}

  static ImportStatus of(JsonObject json) {
    return new ImportStatus(
        json.getString("id"),
        json.getString("name"),
        State.valueOf(json.getString("state")),
        json.getJsonNumber("linesRead").longValueExact(),
        json.getJsonNumber("linesAccepted").longValueExact(),
        json.getJsonNumber("linesRejected").longValueExact(),
        json.getString("message", null),
        json.getJsonArray("firstRejected").getValuesAs(JsonObject.class).stream()
            .map(
                line ->
                    new Rejected(
                        line.getJsonNumber("number").longValueExact(), line.getString("reason")))
            .toList());
  }
}

package org.kindred.storefront.dataimport;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.kindred.core.dataimport.ImportId;
import org.kindred.core.dataimport.ImportProgress;
import org.kindred.core.dataimport.RejectedLine;

/** What the door says of an import. Ids are strings: they are too long for JavaScript's numbers. */
final class ProgressJson {

  private ProgressJson() {}

  static String started(ImportId id) {
    return Json.createObjectBuilder().add("id", id.toString()).build().toString();
  }

  /**
   * @param firstRejected the first rejected lines
   */
  static String of(ImportProgress progress, List<RejectedLine> firstRejected) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", progress.id().toString())
            .add("kind", progress.kind().name())
            .add("name", progress.name())
            .add("state", progress.state().name())
            .add("linesRead", progress.linesRead())
            .add("linesAccepted", progress.linesAccepted())
            .add("linesRejected", progress.linesRejected())
            .add("startedAt", progress.startedAt().toString());
    if (progress.finishedAt() != null) {
      json.add("finishedAt", progress.finishedAt().toString());
    }
    if (progress.message() != null) {
      json.add("message", progress.message());
    }
    return json.add("firstRejected", rejected(firstRejected)).build().toString();
  }

  private static JsonArrayBuilder rejected(List<RejectedLine> lines) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (RejectedLine line : lines) {
      array.add(
          Json.createObjectBuilder().add("number", line.number()).add("reason", line.reason()));
    }
    return array;
  }
}

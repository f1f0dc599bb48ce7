package org.kindred.core.training;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.kindred.core.modelstore.Quality;

/** Summaries and curves as the JSON that is stored. */
final class ReportText {

  private ReportText() {}

  static String write(TrainingSummary summary) {
    JsonArrayBuilder candidates = Json.createArrayBuilder();
    summary.candidates().forEach(candidate -> candidates.add(write(candidate)));
    return Json.createObjectBuilder()
        .add("users", summary.users())
        .add("items", summary.items())
        .add("interactions", summary.interactions())
        .add("validationCases", summary.validationCases())
        .add("protocol", summary.protocol())
        .add("candidates", candidates)
        .add("winner", summary.winner())
        .add("reason", summary.reason())
        .add("duration", summary.duration().toString())
        .add("device", summary.device())
        .add("warnings", Json.createArrayBuilder(summary.warnings()))
        .build()
        .toString();
  }

  static TrainingSummary readSummary(String text) {
    JsonObject json = object(text);
    return new TrainingSummary(
        json.getInt("users"),
        json.getInt("items"),
        json.getInt("interactions"),
        json.getInt("validationCases"),
        json.getString("protocol"),
        json.getJsonArray("candidates").getValuesAs(ReportText::readCandidate),
        json.getString("winner"),
        json.getString("reason"),
        Duration.parse(json.getString("duration")),
        json.getString("device"),
        json.getJsonArray("warnings").getValuesAs(JsonString::getString));
  }

  static String writeCurves(List<CurvePoint> curves) {
    JsonArrayBuilder points = Json.createArrayBuilder();
    for (CurvePoint point : curves) {
      points.add(
          Json.createObjectBuilder()
              .add("candidate", point.candidate())
              .add("metric", point.metric())
              .add("step", point.step())
              .add("value", point.value()));
    }
    return Json.createObjectBuilder().add("points", points).build().toString();
  }

  static List<CurvePoint> readCurves(String text) {
    return text.isEmpty()
        ? List.of()
        : object(text).getJsonArray("points").getValuesAs(ReportText::readPoint);
  }

  private static JsonObjectBuilder write(CandidateResult candidate) {
    return Json.createObjectBuilder()
        .add("name", candidate.name())
        .add("ndcgAt10", write(candidate.ndcgAt10()))
        .add("hitRateAt10", write(candidate.hitRateAt10()))
        .add("share", finite(candidate.share()))
        .add("fitTime", candidate.fitTime().toString())
        .add("scoreTime", candidate.scoreTime().toString())
        .add("note", candidate.note());
  }

  private static JsonObjectBuilder write(Quality quality) {
    return Json.createObjectBuilder()
        .add("mean", finite(quality.mean()))
        .add("low", finite(quality.low()))
        .add("high", finite(quality.high()));
  }

  private static CandidateResult readCandidate(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new CandidateResult(
        json.getString("name"),
        readQuality(json.getJsonObject("ndcgAt10")),
        readQuality(json.getJsonObject("hitRateAt10")),
        json.getJsonNumber("share").doubleValue(),
        Duration.parse(json.getString("fitTime")),
        Duration.parse(json.getString("scoreTime")),
        json.getString("note"));
  }

  private static Quality readQuality(JsonObject json) {
    return new Quality(
        json.getJsonNumber("mean").doubleValue(),
        json.getJsonNumber("low").doubleValue(),
        json.getJsonNumber("high").doubleValue());
  }

  private static CurvePoint readPoint(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new CurvePoint(
        json.getString("candidate"),
        json.getString("metric"),
        json.getJsonNumber("step").longValue(),
        json.getJsonNumber("value").doubleValue());
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** JSON has no words for what is not a number. */
  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }
}

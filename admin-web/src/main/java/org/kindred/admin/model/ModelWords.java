package org.kindred.admin.model;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.page.Presentation;
import org.kindred.admin.page.Texts;
import org.kindred.core.modelstore.ModelVersion;
import org.kindred.core.modelstore.ModelVersions;
import org.kindred.core.modelstore.Quality;
import org.kindred.core.training.TrainingRun;
import org.kindred.core.training.TrainingState;

/** Models and their trainings in words for somebody who sells things, in the reader's language. */
@Named
@RequestScoped
public class ModelWords {

  private static final String BEST_SELLERS = "popularity";
  private static final String BLEND_OF = "of ";
  private static final int DIGITS = 3;
  private static final int LOOKED_AT = 200;

  private final Presentation presentation;
  private final ModelVersions versions;
  private @Nullable Map<Long, ModelVersion> byRun;

  @Inject
  public ModelWords(Presentation presentation, ModelVersions versions) {
    this.presentation = presentation;
    this.versions = versions;
  }

  /** What people call a candidate; its own name where it has no other. */
  public String candidate(String name) {
    return texts().getOr("Candidate." + name, name);
  }

  /** What the engine remarks on a candidate. */
  public String note(String note) {
    return note.startsWith(BLEND_OF)
        ? texts().get("note.of", candidates(note.substring(BLEND_OF.length())))
        : texts().getOr("note." + note.replace(' ', '-'), note);
  }

  /** What the engine wrote down, with what people call the candidates that it names. */
  public String say(String sentence) {
    return presentation.sentences().say(sentence, this::candidate);
  }

  private String candidates(String names) {
    return Stream.of(names.split(", "))
        .map(this::candidate)
        .collect(Collectors.joining(texts().get("note.separator")));
  }

  /** What a metric's curve is called. */
  public String metric(String name) {
    return texts().getOr("metric." + name, name);
  }

  /** How well it did on the shop's own past, beside best sellers where those were measured. */
  public String quality(ModelVersion version) {
    Quality popularity = version.popularityQuality();
    String own = presentation.decimal(version.quality().mean(), DIGITS);
    return popularity == null || version.winner().equals(BEST_SELLERS)
        ? texts().get("model.tested", own)
        : texts().get("model.testedBeside", own, presentation.decimal(popularity.mean(), DIGITS));
  }

  /** Why it was released, or why not. */
  public String gate(ModelVersion version) {
    Quality popularity = version.popularityQuality();
    if (popularity != null && version.quality().mean() < popularity.mean()) {
      return texts().get("gate.notBetter");
    }
    if (!version.wasReleased()) {
      return texts().get("gate.worse");
    }
    return texts()
        .get(version.winner().equals(BEST_SELLERS) ? "gate.bestSellers" : "gate.released");
  }

  /** How a run ended; empty while it goes on. */
  public String outcome(TrainingRun run) {
    if (run.state() == TrainingState.CANCELLED) {
      return texts().get("run.cancelled");
    }
    if (run.wasGivenUp()) {
      return texts().get("run.givenUp");
    }
    String message = Objects.requireNonNullElse(run.message(), "");
    if (run.state() == TrainingState.FAILED) {
      return texts().get("run.failed", say(message));
    }
    return made(run).map(this::gate).orElseGet(() -> say(message));
  }

  private Optional<ModelVersion> made(TrainingRun run) {
    if (byRun == null) {
      byRun =
          versions.list(run.shop(), LOOKED_AT).stream()
              .collect(Collectors.toMap(ModelVersion::trainingRunId, Function.identity()));
    }
    return Optional.ofNullable(byRun.get(run.id()));
  }

  private Texts texts() {
    return presentation.texts();
  }
}

package org.kindred.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.kindred.engine.blend.Interval;
import org.kindred.engine.evaluation.ColdStart;
import org.kindred.engine.evaluation.Evaluator;
import org.kindred.engine.serving.ServingModel;

/** Asks a model the questions of a cold start, and prints what comes of it, line by line. */
final class ColdStartFigures {

  private static final int CUT = 10;
  private static final int ALL = Integer.MAX_VALUE;

  private final ColdStart parts;
  private final ServingModel serving;
  private final ModelOptions options;
  private final PrintWriter out;

  ColdStartFigures(ColdStart parts, ServingModel serving, ModelOptions options, PrintWriter out) {
    this.parts = parts;
    this.serving = serving;
    this.options = options;
    this.out = out;
  }

  void print() throws IOException, InterruptedException {
    out.printf(
        "%d of %d items are new; %d questions about them, %d about the others%n",
        parts.newItems().size(),
        parts.learned().itemCount(),
        parts.aboutNew().size(),
        parts.aboutKnown().size());
    out.println("question\tevents\tlist\tNDCG@10\tHR@10");
    print("new, among all", "all", "model", lists(parts.aboutNew(), ALL, item -> true));
    print("new, among all", "all", "popular", popular(parts.aboutNew()));
    Predicate<String> isNew = parts.newItems()::contains;
    print("new, among new", "all", "model", lists(parts.aboutNew(), ALL, isNew));
    printRandom(parts.newItems().size());
    for (int known = 0; known <= ColdStart.EVENTS; known++) {
      Evaluator figures = lists(parts.aboutKnown(), known, item -> true);
      print("others, among all", Integer.toString(known), "model", figures);
    }
    print("others, among all", "all", "popular", popular(parts.aboutKnown()));
    out.flush();
  }

  private Evaluator lists(List<ColdStart.Question> questions, int known, Predicate<String> allowed)
      throws IOException, InterruptedException {
    Evaluator figures = evaluator();
    new BatchLists<ColdStart.Question>(
            serving, each -> each.query(known), CUT, options.threads(), allowed)
        .forEach(questions, (each, list) -> figures.add(list, Set.of(each.truth())));
    return figures;
  }

  private Evaluator popular(List<ColdStart.Question> questions) {
    Evaluator figures = evaluator();
    for (ColdStart.Question each : questions) {
      Set<String> had = each.items();
      figures.add(serving.popular(null, CUT, item -> !had.contains(item)), Set.of(each.truth()));
    }
    return figures;
  }

  private Evaluator evaluator() {
    return new Evaluator(new int[] {CUT}, parts.learned().itemCount());
  }

  private void print(String question, String events, String list, Evaluator figures) {
    Map<String, Interval> result = figures.result(options.seed());
    out.printf(
        "%s\t%s\t%s\t%s\t%s%n",
        question,
        events,
        list,
        text(result.getOrDefault("NDCG@" + CUT, new Interval(0, 0, 0))),
        text(result.getOrDefault("HR@" + CUT, new Interval(0, 0, 0))));
    out.flush();
  }

  private static String text(Interval value) {
    return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", value.mean(), value.low(), value.high());
  }

  /** What any order of the new items gives in expectation; what is popular says no more of them. */
  private void printRandom(int items) {
    double gain = 0;
    int length = Math.min(CUT, items);
    for (int rank = 1; rank <= length; rank++) {
      gain += Math.log(2) / Math.log(rank + 1.0);
    }
    out.printf(
        Locale.ROOT,
        "new, among new\t\trandom\t%.4f\t%.4f%n",
        gain / Math.max(1, items),
        (double) length / Math.max(1, items));
  }
}

package org.kindred.demo.connection;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.ProductJson;

/**
 * Hands the shop's past to Kindred, once: the files of the import door, and for each product what
 * the files cannot say, such as its address and picture. Can be broken off anywhere and called
 * again; what was handed over stays so, and handing it over twice would change nothing.
 */
final class HistoryImport {

  private static final String PRODUCTS = "products";
  private static final int BATCH = 100;

  private final KindredDoors doors;
  private final Memory memory;
  private final History history;
  private final ProductJson productJson;
  private final ConnectionStatus status;
  private final Duration pollEvery;

  HistoryImport(
      KindredDoors doors,
      Memory memory,
      History history,
      ProductJson productJson,
      ConnectionStatus status,
      Duration pollEvery) {
    this.doors = doors;
    this.memory = memory;
    this.history = history;
    this.productJson = productJson;
    this.status = status;
    this.pollEvery = pollEvery;
  }

  boolean isDone() {
    return memory.isDone("items")
        && memory.isDone(PRODUCTS)
        && memory.isDone("social")
        && memory.isDone("events");
  }

  /** The events last, so that the first model learns from the rest, too. */
  void carryOut() throws KindredUnavailableException, InterruptedException {
    ImportFile items = ImportFiles.items(history);
    ImportFile social = ImportFiles.social(history);
    ImportFile events = ImportFiles.events(history);
    long products = history.products().size();
    Progress progress =
        new Progress(items.lines() + products + (long) social.lines() + events.lines());
    handOver(items, progress);
    describeProducts(progress);
    handOver(social, progress);
    handOver(events, progress);
  }

  private void handOver(ImportFile file, Progress progress)
      throws KindredUnavailableException, InterruptedException {
    while (!memory.isDone(file.kind())) {
      Optional<Long> started = memory.importOf(file.kind());
      if (started.isPresent()) {
        follow(file, started.get(), progress);
      } else {
        memory.started(file.kind(), doors.startImport(file));
      }
    }
    progress.finish(file.lines());
  }

  private void follow(ImportFile file, long importId, Progress progress)
      throws KindredUnavailableException, InterruptedException {
    Optional<ImportProgress> answer = doors.progress(importId);
    if (answer.isEmpty()) {
      memory.forget(file.kind());
    } else if (answer.get().isCompleted()) {
      memory.done(file.kind());
    } else if (answer.get().isStopped()) {
      memory.forget(file.kind());
      throw new KindredUnavailableException(
          "The import of %s stopped: %s".formatted(file.name(), answer.get().message()),
          Duration.ZERO);
    } else {
      progress.within(answer.get().linesRead());
      Thread.sleep(pollEvery.toMillis());
    }
  }

  private void describeProducts(Progress progress)
      throws KindredUnavailableException, InterruptedException {
    List<Product> products = history.products();
    if (!memory.isDone(PRODUCTS)) {
      for (int from = 0; from < products.size(); from += BATCH) {
        doors.sendEvents(
            changes(products.subList(from, Math.min(from + BATCH, products.size()))));
        progress.within(from);
      }
      memory.done(PRODUCTS);
    }
    progress.finish(products.size());
  }

  private byte[] changes(List<Product> products) {
    JsonArrayBuilder events = Json.createArrayBuilder();
    for (Product product : products) {
      events.add(
          Json.createObjectBuilder()
              .add("id", "opening-" + history.endsAt().getEpochSecond() + "-" + product.id())
              .add("type", "product.changed")
              .add("occurredAt", history.endsAt().toString())
              .add("product", productJson.of(product, history.endsAt())));
    }
    return Json.createObjectBuilder()
        .add("events", events)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Counts lines over all steps. */
  private final class Progress {

    private final long total;
    private long finished;

    Progress(long total) {
      this.total = total;
      within(0);
    }

    void within(long lines) {
      status.change(state -> state.imported(Math.min(total, finished + lines), total));
    }

    void finish(long lines) {
      finished += lines;
      within(0);
    }
  }
}

package org.kindred.core.dataimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;

/**
 * Imports of tab-separated files, plain or gzip. Run one after the other. Safe for several threads.
 */
@ApplicationScoped
public class Imports {

  private static final int PAGE = 1_000;

  private final Shops shops;
  private final ImportFiles files;
  private final ImportWorker worker;
  private final Transactions transactions;
  private final ImportSettings settings;
  private final Clock clock;

  @Inject
  public Imports(
      Shops shops,
      ImportFiles files,
      ImportWorker worker,
      Transactions transactions,
      ImportSettings settings,
      Clock clock) {
    this.shops = shops;
    this.files = files;
    this.worker = worker;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes the file to disk and starts its import, or puts it in line; the stream is read to its
   * end and not closed. What the stream throws is thrown as UncheckedIOException and nothing is
   * started.
   *
   * @throws ImportTooLargeException when the file is larger than {@code kindred.import.max-bytes}
   */
  public ImportId start(ShopKey shopKey, ImportKind kind, String name, InputStream content) {
    Shop shop = shops.get(shopKey);
    ImportId id = new ImportId(TimeOrderedIds.next());
    String file = files.keep(id, content);
    try {
      change(rows -> rows.insert(shop, id, kind, name, file, settings.node, clock.instant()));
    } catch (RuntimeException e) {
      files.delete(file);
      throw e;
    }
    worker.wake();
    return id;
  }

  /** How far an import has come. */
  public Optional<ImportProgress> find(ShopKey shop, ImportId id) {
    return query(shop, (rows, shopId) -> rows.find(shopId, id));
  }

  /** The shop's imports, newest first. */
  public List<ImportProgress> list(ShopKey shop, int limit) {
    return query(shop, (rows, shopId) -> rows.newest(shopId, limit));
  }

  /** How many imports of all shops are in line or under way. */
  public long open() {
    return transactions.required(entityManager -> new ImportRows(entityManager).countOpen());
  }

  /** Stops the import after the lines it is just writing; it can be resumed. */
  public void cancel(ShopKey shop, ImportId id) {
    long shopId = shops.get(shop).id();
    change(rows -> rows.cancel(shopId, id, clock.instant()));
  }

  /** Goes on after the last committed line of an import that was cancelled or failed. */
  public void resume(ShopKey shop, ImportId id) {
    long shopId = shops.get(shop).id();
    change(rows -> rows.resume(shopId, id));
    worker.wake();
  }

  /** The first rejected lines. */
  public List<RejectedLine> rejectedLines(ShopKey shop, ImportId id, int limit) {
    return rejectedAfter(shops.get(shop).id(), id, 0, limit);
  }

  /**
   * Writes all rejected lines as tab-separated values with a header, and does not close the stream.
   */
  public void writeRejectedLines(ShopKey shop, ImportId id, OutputStream target) {
    long shopId = shops.get(shop).id();
    write(target, "number\treason\tline\n");
    long after = 0;
    List<RejectedLine> page;
    do {
      page = rejectedAfter(shopId, id, after, PAGE);
      for (RejectedLine line : page) {
        write(
            target,
            line.number()
                + "\t"
                + ImportText.escaped(line.reason())
                + "\t"
                + ImportText.escaped(line.line())
                + "\n");
        after = line.number();
      }
    } while (page.size() == PAGE);
  }

  private List<RejectedLine> rejectedAfter(long shopId, ImportId id, long number, int limit) {
    return transactions.required(
        entityManager -> new RejectedRows(entityManager).after(shopId, id, number, limit));
  }

  private <T> T query(ShopKey shop, BiFunction<ImportRows, Long, T> query) {
    long shopId = shops.get(shop).id();
    return transactions.required(
        entityManager -> query.apply(new ImportRows(entityManager), shopId));
  }

  private void change(Consumer<ImportRows> change) {
    transactions.run(entityManager -> change.accept(new ImportRows(entityManager)));
  }

  private static void write(OutputStream target, String text) {
    try {
      target.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Rejected lines cannot be written", e);
    }
  }
}

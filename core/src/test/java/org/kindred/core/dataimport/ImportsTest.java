package org.kindred.core.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.catalog.Product;
import org.kindred.core.catalog.WebAddress;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.Interaction;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.interaction.InteractionsAppended;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.social.SocialGraph;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class ImportsTest {

  private static final String EVENTS = "user\titem\tts\tevent\n";
  private static final String ITEMS = "item\tcategory\tbrand\tprice\ttitle\n";

  @TempDir Path directory;
  private final DatabaseKind kind;
  private TestApplication application;
  private TestShop shop;
  private Imports imports;

  ImportsTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    application = new TestApplication(directory, kind).with("kindred.import.lines-at-once", "10");
    shop = new TestShop(application);
    imports = application.get(Imports.class);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void importNextShouldTakeTheEventsOfAFile() {
    ImportProgress done =
        run(
            ImportKind.EVENTS,
            tsv(
                "user\titem\tts\tevent\tquantity\tprice",
                "anna\tlamp\t1772323200\tview\t\t",
                "anna\tlamp\t2026-03-01T00:00:01Z\tbuy\t2\t9.95",
                "ben\tsofa\t1772323202000\trate:4\t\t"));

    assertThat(done.state()).isEqualTo(ImportState.COMPLETED);
    assertThat(done.linesRead()).isEqualTo(3);
    assertThat(done.linesAccepted()).isEqualTo(3);
    assertThat(done.linesRejected()).isZero();
    assertThat(done.finishedAt()).isEqualTo(shop.now());
    List<Interaction> anna = did("anna");
    assertThat(anna)
        .extracting(Interaction::type)
        .containsExactly(InteractionType.PURCHASE, InteractionType.VIEW);
    assertThat(anna.get(0).quantity()).isEqualTo(2);
    assertThat(anna.get(0).amount()).isEqualTo(Money.of("19.90", "EUR"));
    assertThat(anna.get(0).occurredAt()).isEqualTo(Instant.parse("2026-03-01T00:00:01Z"));
    assertThat(did("ben").get(0).rating()).isEqualByComparingTo(BigDecimal.valueOf(4));
    assertThat(waitingFiles()).isEmpty();
  }

  @Test
  void importNextShouldTakeAWholeCatalogue() {
    run(
        ImportKind.ITEMS,
        "\uFEFFtitle\titem\tcategory\tbrand\tprice\turl\timage_url\tdescription\tregular_price\tstock\tcolour\n"
            + "Lamp \uD83D\uDCA1\tlamp-\uD83D\uDCA1\tHome|Light\tGlow\t19.90\thttps://shop.example/lamp"
            + "\thttps://shop.example/lamp.jpg\tWarm\\nlight\t24.90\t0\tred\n"
            + "\tbare\t\t\t\t\t\t\t\t\t\n");

    Product lamp = product("lamp-\uD83D\uDCA1");
    assertThat(lamp.name()).isEqualTo("Lamp \uD83D\uDCA1");
    assertThat(lamp.categoryPath()).containsExactly("Home", "Light");
    assertThat(lamp.brand()).isEqualTo("Glow");
    assertThat(lamp.price()).isEqualTo(Money.of("19.90", "EUR"));
    assertThat(lamp.regularPrice()).isEqualTo(Money.of("24.90", "EUR"));
    assertThat(lamp.url()).isEqualTo(new WebAddress("https://shop.example/lamp"));
    assertThat(lamp.imageUrl()).isEqualTo(new WebAddress("https://shop.example/lamp.jpg"));
    assertThat(lamp.description()).isEqualTo("Warm light");
    assertThat(lamp.stockQuantity()).isZero();
    assertThat(lamp.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    Product bare = product("bare");
    assertThat(bare.name()).isEqualTo("bare");
    assertThat(bare.categoryPath()).isEmpty();
    assertThat(bare.price()).isNull();
    assertThat(bare.availability()).isEqualTo(Availability.IN_STOCK);
  }

  @Test
  void importNextShouldLinkPeopleInTheDirectionOfTheFile() {
    run(
        ImportKind.SOCIAL,
        tsv("user\tfriend\tkind", "anna\tben\t", "cleo\tdave\tfriend", "eve\teve\t"));

    assertThat(followedBy("anna")).containsExactly(numberOf("ben"));
    assertThat(followedBy("ben")).isEmpty();
    assertThat(followedBy("cleo")).containsExactly(numberOf("dave"));
    assertThat(followedBy("dave")).containsExactly(numberOf("cleo"));
    assertThat(latest().linesRejected()).isEqualTo(1);
  }

  @Test
  void importNextShouldNameNumberAndReasonOfBadLinesAndTakeTheOthers() throws IOException {
    ImportProgress done =
        run(
            ImportKind.EVENTS,
            tsv(
                "user\titem\tts\tevent\tquantity\tprice",
                "anna\tlamp\t1\tview",
                "\tlamp\t1\tview",
                "anna\tlamp\t1\tdance",
                "anna\tlamp\tsoon\tview",
                "anna\tlamp\t1\tbuy\t0",
                "anna\tlamp\t1\tbuy\t1\tNaN",
                "anna\tlamp\t1\tbuy\t1\t-1",
                "anna\ta\\tb\t1\tview",
                "anna\tlamp\t1\tview\t1\t1\ttoo many",
                "",
                "anna\tlamp\t2\tview\r"));

    assertThat(done.state()).isEqualTo(ImportState.COMPLETED);
    assertThat(done.linesRead()).isEqualTo(11);
    assertThat(done.linesAccepted()).isEqualTo(2);
    assertThat(done.linesRejected()).isEqualTo(8);
    List<RejectedLine> rejected = imports.rejectedLines(key(), done.id(), 100);
    assertThat(rejected)
        .extracting(RejectedLine::number)
        .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(rejected.get(0).reason()).isEqualTo("user is missing");
    assertThat(rejected.get(1).reason()).contains("one of add_to_cart").contains("got \"dance\"");
    assertThat(rejected.get(2).reason()).startsWith("ts must be");
    assertThat(rejected.get(3).reason()).isEqualTo("quantity must be at least 1, got 0");
    assertThat(rejected.get(4).reason()).contains("price must be a decimal number").contains("NaN");
    assertThat(rejected.get(5).reason()).isEqualTo("price must not be below zero, got -1");
    assertThat(rejected.get(6).reason())
        .isEqualTo("item: product id must not hold control characters");
    assertThat(rejected.get(7).reason()).isEqualTo("The line has 7 fields, the header names 6");
    assertThat(imports.rejectedLines(key(), done.id(), 2)).hasSize(2);
    ByteArrayOutputStream download = new ByteArrayOutputStream();
    imports.writeRejectedLines(key(), done.id(), download);
    assertThat(download.toString(StandardCharsets.UTF_8).lines())
        .hasSize(9)
        .startsWith("number\treason\tline", "3\tuser is missing\t\\tlamp\\t1\\tview");
  }

  @Test
  void importNextShouldRejectPricesThatAreNone() {
    ImportProgress done =
        run(
            ImportKind.ITEMS,
            ITEMS
                + "a\t\t\tNaN\tA\n"
                + "b\t\t\tInfinity\tB\n"
                + "c\t\t\t1,99\tC\n"
                + "d\t\t\t1.23456\tD\n"
                + "e\t\t\t1E+99\tE\n"
                + "f\t\t\t0\tF\n");

    assertThat(done.linesRejected()).isEqualTo(5);
    assertThat(product("f").price()).isEqualTo(Money.of("0", "EUR"));
  }

  @Test
  void importNextShouldFailWhenTheFileIsEmpty() {
    ImportProgress failed = run(ImportKind.EVENTS, "");

    assertThat(failed.state()).isEqualTo(ImportState.FAILED);
    assertThat(failed.message())
        .isEqualTo("The file is empty; its first line must name the columns user, item, ts, event");
    assertThat(failed.finishedAt()).isNotNull();
  }

  @Test
  void importNextShouldCompleteWhenThereIsOnlyAHeader() {
    assertThat(run(ImportKind.EVENTS, EVENTS).state()).isEqualTo(ImportState.COMPLETED);
  }

  @Test
  void importNextShouldFailWhenTheHeaderIsAnother() {
    assertThat(run(ImportKind.EVENTS, "user,item,ts,event\na,b,1,view\n").message())
        .isEqualTo(
            "The first line must name the columns user, item, ts, event, separated by tabs; it"
                + " reads \"user,item,ts,event\"");
    assertThat(run(ImportKind.ITEMS, EVENTS).state()).isEqualTo(ImportState.FAILED);
    assertThat(run(ImportKind.EVENTS, "user\titem\tts\tevent\titem\n").message())
        .contains("names the column \"item\" twice");
  }

  @Test
  void importNextShouldKeepWhatCameBeforeACompressedFileBreaksOff() throws IOException {
    byte[] whole = LineReaderTest.gzip(events(20_000).getBytes(StandardCharsets.UTF_8));

    ImportProgress failed = run(ImportKind.EVENTS, Arrays.copyOf(whole, whole.length / 2));

    assertThat(failed.state()).isEqualTo(ImportState.FAILED);
    assertThat(failed.message())
        .isEqualTo(
            "The file ends in the middle of its compressed data; "
                + failed.linesRead()
                + " lines before it were read, send the file again");
    assertThat(failed.linesRead()).isGreaterThan(1_000);
    assertThat(count()).isEqualTo(failed.linesRead());
  }

  @Test
  void importNextShouldChangeNothingWhenAFileIsImportedAgain() {
    run(ImportKind.EVENTS, events(35));
    application.clock().advance(Duration.ofDays(40));

    ImportProgress again = run(ImportKind.EVENTS, events(40));

    assertThat(again.linesAccepted()).isEqualTo(40);
    assertThat(count()).isEqualTo(40);
  }

  @Test
  void importNextShouldTakeTheLaterOfTwoLinesAboutAProduct() {
    run(ImportKind.ITEMS, ITEMS + "a\t\t\t1\tFirst\na\t\t\t2\tSecond\n");
    assertThat(product("a").name()).isEqualTo("Second");

    application.clock().advance(Duration.ofMinutes(1));
    run(ImportKind.ITEMS, ITEMS + "a\t\t\t3\tThird\n");

    assertThat(product("a").name()).isEqualTo("Third");
  }

  @Test
  void importNextShouldGoOnBehindTheLastCommittedLineWhenTheServerWentDown() {
    Failing database = new Failing(application.database());
    application.use(Transactions.class, database);
    Imports failing = application.fresh(Imports.class);
    ImportId id = failing.start(key(), ImportKind.EVENTS, "e.tsv", stream(events(100)));
    database.failInChunk(4);
    ImportWorker first = application.fresh(ImportWorker.class);
    assertThatThrownBy(first::importNext).hasMessage("power cut");
    ImportProgress left = failing.find(key(), id).orElseThrow();
    assertThat(left.state()).isEqualTo(ImportState.RUNNING);
    assertThat(left.linesRead()).isEqualTo(30);
    assertThat(count()).isEqualTo(30);

    assertThat(application.fresh(ImportWorker.class).importNext()).isTrue();

    ImportProgress done = failing.find(key(), id).orElseThrow();
    assertThat(done.state()).isEqualTo(ImportState.COMPLETED);
    assertThat(done.linesAccepted()).isEqualTo(100);
    assertThat(count()).isEqualTo(100);
  }

  @Test
  void importNextShouldGiveUpWhenTheSameLinesFailAgainAndAgain() {
    Failing database = new Failing(application.database());
    application.use(Transactions.class, database);
    Imports failing = application.fresh(Imports.class);
    ImportId id = failing.start(key(), ImportKind.EVENTS, "e.tsv", stream(events(20)));
    ImportWorker worker = application.fresh(ImportWorker.class);
    for (int attempt = 1; attempt < 5; attempt++) {
      database.failInChunk(attempt == 1 ? 2 : 1);
      assertThatThrownBy(worker::importNext).hasMessage("power cut");
    }
    database.failInChunk(1);

    worker.importNext();

    ImportProgress failed = failing.find(key(), id).orElseThrow();
    assertThat(failed.state()).isEqualTo(ImportState.FAILED);
    assertThat(failed.message())
        .isEqualTo("The lines after line 11 could not be written; see the log");
    failing.resume(key(), id);
    worker.importNext();
    assertThat(failing.find(key(), id).orElseThrow().state()).isEqualTo(ImportState.COMPLETED);
    assertThat(count()).isEqualTo(20);
  }

  @Test
  void cancelShouldStopAnImportBetweenChunksAndResumeGoOn() {
    ImportId id = imports.start(key(), ImportKind.EVENTS, "e.tsv", stream(events(50)));
    application.use(Watcher.class, new Watcher(30, () -> imports.cancel(key(), id)));

    worker().importNext();

    ImportProgress cancelled = imports.find(key(), id).orElseThrow();
    assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
    assertThat(cancelled.finishedAt()).isNotNull();
    assertThat(cancelled.linesRead()).isEqualTo(count()).isLessThan(50);
    assertThat(worker().importNext()).isFalse();

    imports.resume(key(), id);
    assertThat(imports.find(key(), id).orElseThrow().state()).isEqualTo(ImportState.WAITING);
    worker().importNext();

    ImportProgress done = imports.find(key(), id).orElseThrow();
    assertThat(done.state()).isEqualTo(ImportState.COMPLETED);
    assertThat(done.linesAccepted()).isEqualTo(50);
    assertThat(count()).isEqualTo(50);
  }

  @Test
  void cancelShouldKeepAWaitingImportFromBeginning() {
    ImportId id = imports.start(key(), ImportKind.EVENTS, "e.tsv", stream(events(5)));

    imports.cancel(key(), id);

    assertThat(worker().importNext()).isFalse();
    assertThat(count()).isZero();
  }

  @Test
  void cancelShouldLeaveWhatIsFinishedAlone() {
    ImportProgress done = run(ImportKind.EVENTS, events(5));

    imports.cancel(key(), done.id());
    imports.resume(key(), done.id());

    assertThat(latest().state()).isEqualTo(ImportState.COMPLETED);
  }

  @Test
  void startShouldStartNothingWhenTheStreamFails() {
    InputStream broken = new SequenceInputStream(stream("x".repeat(1_000)), new Reset());

    assertThatThrownBy(() -> imports.start(key(), ImportKind.EVENTS, "e.tsv", broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("connection reset");
    assertThat(imports.list(key(), 10)).isEmpty();
    assertThat(waitingFiles()).isEmpty();
  }

  @Test
  void startShouldRefuseAFileThatIsTooLarge() {
    application.with("kindred.import.max-bytes", "100");
    application.fresh(ImportSettings.class);
    application.fresh(ImportFiles.class);
    Imports small = application.fresh(Imports.class);

    assertThatThrownBy(
            () -> small.start(key(), ImportKind.EVENTS, "e.tsv", stream("x".repeat(101))))
        .isInstanceOf(ImportTooLargeException.class);
    assertThat(waitingFiles()).isEmpty();
  }

  @Test
  void importNextShouldTellOfAFileThatIsGone() throws IOException {
    ImportId id = imports.start(key(), ImportKind.EVENTS, "e.tsv", stream(events(5)));
    imports.cancel(key(), id);
    Files.delete(directory.resolve("imports").resolve(id + ".import"));
    imports.resume(key(), id);

    worker().importNext();

    assertThat(latest().state()).isEqualTo(ImportState.FAILED);
    assertThat(latest().message()).isEqualTo("The file is not kept any more; send it again");
  }

  @Test
  void importNextShouldGiveUpWhenTooManyLinesAreRejected() {
    application.with("kindred.import.max-rejected", "20");
    application.fresh(ImportSettings.class);
    application.fresh(Imports.class);
    application.fresh(ImportWorker.class);

    ImportProgress failed = run(ImportKind.EVENTS, EVENTS + "a\tb\tc\td\n".repeat(500));

    assertThat(failed.state()).isEqualTo(ImportState.FAILED);
    assertThat(failed.linesRejected()).isEqualTo(30);
    assertThat(failed.message()).contains("More than 20 lines were rejected");
  }

  @Test
  void eraseShouldForgetRejectedLinesThatMayNameThePerson() {
    ImportProgress events = run(ImportKind.EVENTS, EVENTS + "anna\tlamp\tsoon\tview\n");
    ImportProgress items = run(ImportKind.ITEMS, ITEMS + "a\t\t\tNaN\tA\n");

    long erased =
        application.get(ImportData.class).erase(shop.shop(), Set.of(new VisitorId(1)), shop.now());

    assertThat(erased).isEqualTo(1);
    assertThat(imports.rejectedLines(key(), events.id(), 10)).isEmpty();
    assertThat(imports.rejectedLines(key(), items.id(), 10)).hasSize(1);
  }

  @Test
  void eraseShopShouldForgetJobsLinesAndFiles() {
    run(ImportKind.EVENTS, EVENTS + "anna\tlamp\tsoon\tview\n");
    imports.start(key(), ImportKind.EVENTS, "e.tsv", stream(events(5)));

    application.get(ImportData.class).eraseShop(shop.shop());

    assertThat(imports.list(key(), 10)).isEmpty();
    assertThat(waitingFiles()).isEmpty();
    assertThat(worker().importNext()).isFalse();
  }

  @Test
  void listShouldShowTheNewestFirst() {
    ImportProgress first = run(ImportKind.EVENTS, events(1));
    ImportProgress second = run(ImportKind.ITEMS, ITEMS);

    assertThat(imports.list(key(), 10))
        .extracting(ImportProgress::id)
        .containsExactly(second.id(), first.id());
    assertThat(imports.list(key(), 1)).hasSize(1);
    assertThat(imports.find(key(), new ImportId(5))).isEmpty();
    assertThat(imports.find(new TestShop(application).shop().key(), first.id())).isEmpty();
  }

  private ImportProgress run(ImportKind kind, String content) {
    return run(kind, content.getBytes(StandardCharsets.UTF_8));
  }

  private ImportProgress run(ImportKind kind, byte[] content) {
    ImportId id =
        application
            .get(Imports.class)
            .start(key(), kind, "file.tsv", new ByteArrayInputStream(content));
    assertThat(worker().importNext()).isTrue();
    return imports.find(key(), id).orElseThrow();
  }

  private ImportWorker worker() {
    return application.get(ImportWorker.class);
  }

  private ImportProgress latest() {
    return imports.list(key(), 1).get(0);
  }

  private ShopKey key() {
    return shop.shop().key();
  }

  private long count() {
    return application.get(InteractionLog.class).count(key());
  }

  private Product product(String id) {
    return application.get(Catalog.class).find(key(), new ProductId(id)).orElseThrow();
  }

  private List<Interaction> did(String customer) {
    return application
        .get(InteractionLog.class)
        .recent(key(), numberOf(customer), EnumSet.allOf(InteractionType.class), 10);
  }

  private Set<VisitorId> followedBy(String customer) {
    return application.get(SocialGraph.class).followedBy(key(), numberOf(customer));
  }

  private VisitorId numberOf(String customer) {
    return application
        .get(IdentityResolver.class)
        .find(key(), Shopper.of(new CustomerId(customer)))
        .orElseThrow();
  }

  private List<Path> waitingFiles() {
    Path folder = directory.resolve("imports");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String events(int count) {
    StringBuilder text = new StringBuilder(EVENTS);
    for (int i = 0; i < count; i++) {
      text.append("user-").append(i % 7).append("\titem-").append(i * 31L % 101);
      text.append('\t').append(1_770_000_000L + i).append("\tview\n");
    }
    return text.toString();
  }

  private static String tsv(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Reset extends InputStream {

    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw new IOException("connection reset");
    }
  }

  /** Does something, once, while the chunk is written that holds so many interactions in all. */
  private static final class Watcher {

    private final int after;
    private final Runnable action;
    private int seen;

    Watcher(int after, Runnable action) {
      this.after = after;
      this.action = action;
    }

    @SuppressWarnings("unused") // found by its annotation
    void note(@Observes InteractionsAppended appended) {
      int before = seen;
      seen += appended.interactions().size();
      if (before < after && seen >= after) {
        CompletableFuture.runAsync(action).join();
      }
    }
  }

  /** A database that goes away in the middle of a transaction, once. */
  private static final class Failing implements Transactions {

    private final Transactions database;
    private int chunksLeft = -1;

    Failing(Transactions database) {
      this.database = database;
    }

    /** Chunks are what asks for transactions of their own. */
    void failInChunk(int number) {
      chunksLeft = number;
    }

    @Override
    public <T> T required(Function<EntityManager, T> work) {
      return database.required(work);
    }

    @Override
    public <T> T requiresNew(Function<EntityManager, T> work) {
      return database.requiresNew(
          entityManager -> {
            T result = work.apply(entityManager);
            if (--chunksLeft == 0) {
              throw new IllegalStateException("power cut");
            }
            return result;
          });
    }
  }
}

package org.kindred.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As in production: on a real MySQL-family server, set up as docs/operations.md says and told to
 * Kindred by environment variables alone.
 */
class MysqlFamilyIT {
  private static final int LINES = 30_000;
  private static final int CUSTOMERS = 500;
  private static final int PRODUCTS = 997;

  @TempDir static Path files;

  private static MysqlFamilyDatabase database;
  private static KindredServer server;
  private final Clock clock = Clock.systemUTC();

  @BeforeAll
  static void start() throws Exception {
    database =
        new MysqlFamilyDatabase(
            Files.createTempDirectory(Path.of("target").toAbsolutePath(), "mysql-family-"));
    server =
        KindredServer.named("mysql-family")
            .with("KINDRED_EXPERIMENT_HOLDOUT_SHARE", "0")
            .with("KINDRED_IMPORT_LINES_AT_ONCE", "1000")
            .withDatabase(database.jdbcUrl(), MysqlFamilyDatabase.USER, database.password())
            .start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
    if (database != null) {
      database.close();
    }
  }

  @Test
  void ownerShouldSetUpAndImportFilesInTheBrowser() throws Exception {
    try (Chromium chromium = Chromium.start()) {
      Page office = chromium.newVisitor();
      AdminPages admin = new AdminPages(server, office);
      admin.setUp();
      admin.everyPageShouldOpen(chromium, "empty");

      admin.upload("Products", catalogue());
      awaitImport(office, admin, "catalogue.tsv", PRODUCTS + " lines read, " + PRODUCTS + " taken");
      admin.upload("Events", history());
      awaitImport(office, admin, "history.tsv", "30,003 lines read, 30,000 taken, 3 rejected");
      chromium.picture(office, "mysql-imported");
      rejectedLinesShouldBeNamed(office, admin);

      admin.open("index");
      assertThat(admin.figure("Products")).hasText("997");
      assertThat(admin.figure("Interactions to learn from")).hasText("30,000");
      admin.upload("Events", history());
      awaitImport(office, admin, "history.tsv", "30,003 lines read, 30,000 taken, 3 rejected");
      admin.open("index");
      assertThat(admin.figure("Interactions to learn from")).hasText("30,000");
      admin.open("report");
      assertThat(office.locator("main h2").first()).containsText("Nothing was shown");
      whatIsKnownOfAPersonShouldBeReadByThem(office, admin, chromium);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void shopShouldGoOnWhileTheDatabaseIsAwayAndLoseNothing() throws Exception {
    OpenEventsClient shop = new OpenEventsClient(server);
    Instant now = clock.instant();
    assertThat(
            shop.post(
                    OpenEvents.product("lamp", "A lamp", "12.00", now)
                        + ","
                        + OpenEvents.product("desk", "A desk", "99.00", now))
                .statusCode())
        .isEqualTo(200);
    // a list of the import's products may have been made before, and is kept for half a minute
    Eventually.within(Duration.ofMinutes(1), "products are recommended", () -> recommends("desk"));

    database.goAway();

    HttpResponse<String> refused = shop.post(OpenEvents.stock("desk", 0, clock.instant()));
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(recommends("desk")).as("the widget goes on from memory").isTrue();

    database.comeBack();

    Eventually.within(
        Duration.ofMinutes(1),
        "events are taken again",
        () -> shop.post(OpenEvents.stock("desk", 0, clock.instant())).statusCode() == 200);
    Eventually.within(Duration.ofSeconds(10), "what sold out is gone", () -> !recommends("desk"));
  }

  /** The page follows by itself, without being loaded again. */
  private static void awaitImport(Page office, AdminPages admin, String file, String counts) {
    Locator newest = admin.newestImport();
    assertThat(newest.locator("h2")).hasText(file);
    Eventually.within(
        Duration.ofMinutes(3),
        file + " is imported",
        () -> {
          office.waitForTimeout(200);
          return newest.locator(".badge.COMPLETED").count() == 1;
        });
    assertThat(newest).containsText(counts);
    assertThat(newest.locator(".busy-bar")).hasCount(0);
  }

  private static void rejectedLinesShouldBeNamed(Page office, AdminPages admin) throws IOException {
    Locator newest = admin.newestImport();
    newest.locator("summary").click();
    assertThat(newest.locator("tbody tr").first().locator("td").first()).hasText("2");
    assertThat(newest.locator("tbody tr").first()).containsText("got \"dance\"");

    Download download =
        office.waitForDownload(() -> newest.getByText("All rejected lines").click());

    List<String> lines = Files.readAllLines(download.path());
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).isEqualTo("number\treason\tline");
    assertThat(lines.get(1)).startsWith("2\t").endsWith("c\\tp\\t1770000000\\tdance");
    assertThat(lines.get(2)).startsWith("3\t").contains("ts");
    assertThat(lines.get(3)).startsWith("4\t").contains("user");
  }

  private static void whatIsKnownOfAPersonShouldBeReadByThem(
      Page office, AdminPages admin, Chromium chromium) throws IOException {
    admin.open("privacy");
    office.locator("[id=\"person:customer\"]").fill("c-7");
    Download download =
        office.waitForDownload(() -> office.locator("[id=\"person:read\"]").click());
    Path page = files.resolve(download.suggestedFilename());
    Files.copy(download.path(), page);

    Page reader = chromium.newVisitor("en-US", Chromium.PHONE);
    reader.navigate(page.toUri().toString());
    assertThat(reader.locator("h1")).hasText("What Demo shop keeps about you");
    assertThat(reader.locator("h2:has-text('What you did') ~ table tbody tr")).hasCount(60);
    assertThat(reader.locator("body")).containsText("Lamp 217 台灯 🪔 (p-217)");
    AdminPages.shouldNotBeScrolledSideways(reader);
    chromium.picture(reader, "phone/export");
    Chromium.resize(reader, Chromium.DESK);
    AdminPages.shouldNotBeScrolledSideways(reader);
    chromium.picture(reader, "export");
    reader.close();
  }

  private static boolean recommends(String productId) throws Exception {
    HttpResponse<String> answer =
        server.get(
            server.door(
                "/recommendations?strategy=NEW_ARRIVALS&placement=HOME_PAGE&visitor=in-treatment"));
    return answer.statusCode() == 200 && answer.body().contains("\"" + productId + "\"");
  }

  private static Path catalogue() throws IOException {
    List<String> lines = new ArrayList<>(List.of("item\tcategory\tbrand\tprice\ttitle"));
    for (int i = 0; i < PRODUCTS; i++) {
      lines.add("p-%d\tHome|Light\tLumen\t%d.90\tLamp %d 台灯 🪔".formatted(i, 5 + i % 90, i));
    }
    return Files.write(files.resolve("catalogue.tsv"), lines);
  }

  private static Path history() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user\titem\tts\tevent"));
    lines.add("c\tp\t1770000000\tdance");
    lines.add("c\tp\tyesterday\tview");
    lines.add("\tp\t1770000000\tview");
    for (int i = 0; i < LINES; i++) {
      lines.add(
          "c-%d\tp-%d\t%d\tview".formatted(i % CUSTOMERS, i * 31L % PRODUCTS, 1_770_000_000L + i));
    }
    return Files.write(files.resolve("history.tsv"), lines);
  }
}

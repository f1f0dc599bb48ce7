package org.kindred.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the staff's pages say when something behind them is broken, and when the database is away.
 */
class DatabaseAwayIT {

  private static final List<String> PAGES =
      List.of("models", "index", "health", "login", "shops", "privacy");

  @Test
  void pagesShouldSayWhatIsWrongAndHelpAndTellNothingOfHow() throws Exception {
    try (MysqlFamilyDatabase database =
            new MysqlFamilyDatabase(
                Files.createTempDirectory(Path.of("target").toAbsolutePath(), "away-"));
        KindredServer server =
            KindredServer.named("database-away")
                .withDatabase(database.jdbcUrl(), MysqlFamilyDatabase.USER, database.password())
                .start();
        Chromium chromium = Chromium.start()) {
      Page page = chromium.newVisitor();
      AdminPages admin = new AdminPages(server, page);
      admin.setUp();

      whatIsBrokenShouldLeadToThePageThatHelps(database, server, page, chromium);
      aDatabaseThatIsAwayShouldBeNamed(database, server, page, chromium);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static void whatIsBrokenShouldLeadToThePageThatHelps(
      MysqlFamilyDatabase database, KindredServer server, Page page, Chromium chromium)
      throws SQLException {
    run(database, "alter table model_version rename to model_version_gone");

    assertThat(open(server, page, "models").status()).isEqualTo(500);
    shouldSay(page, "Something went wrong on our side");
    chromium.picture(page, "error-500");
    Chromium.resize(page, Chromium.PHONE);
    AdminPages.shouldNotBeScrolledSideways(page);
    chromium.picture(page, "phone/error-500");
    Chromium.resize(page, Chromium.DESK);
    page.locator("a:has(.pi-heart)").click();
    assertThat(page.locator("h1")).hasText("Health");
    assertThat(page.locator("main")).containsText("cannot be told just now");
    chromium.picture(page, "health-unknown");

    run(database, "alter table model_version_gone rename to model_version");
    page.reload();
    assertThat(page.locator("main")).not().containsText("cannot be told just now");
  }

  private static void aDatabaseThatIsAwayShouldBeNamed(
      MysqlFamilyDatabase database, KindredServer server, Page page, Chromium chromium)
      throws Exception {
    page.locator(".language-link").click();
    open(server, page, "models");
    database.goAway();

    open(server, page, "models");
    shouldSay(page, "数据库暂时没有响应");
    chromium.picture(page, "zh-error-503");
    Chromium.resize(page, Chromium.PHONE);
    AdminPages.shouldNotBeScrolledSideways(page);
    chromium.picture(page, "phone/zh-error-503");
    Chromium.resize(page, Chromium.DESK);
    Page stranger = chromium.newVisitor();
    for (String name : PAGES) {
      assertThat(open(server, stranger, name).status()).as(name).isGreaterThanOrEqualTo(500);
      shouldSay(stranger, "The database does not answer just now");
    }
    chromium.picture(stranger, "error-503");

    open(server, page, "models");
    Locator again = page.locator("a:has(.pi-refresh)");
    assertThat(again.getAttribute("href")).endsWith("/admin/models.xhtml");
    database.comeBack();
    Eventually.within(
        Duration.ofMinutes(1),
        "the page is there again",
        () -> {
          again.click();
          return page.locator(".sidebar").count() == 1;
        });
    assertThat(page.locator("h1")).hasText("模型");
  }

  private static Response open(KindredServer server, Page page, String name) {
    Response answer = page.navigate(server.url("/admin/" + name + ".xhtml").toString());
    assertThat(answer).as(name).isNotNull();
    return answer;
  }

  private static void shouldSay(Page page, String text) {
    assertThat(page.locator("main")).containsText(text);
    assertThat(page.locator("body").innerText()).doesNotContain("Exception");
    assertThat(page.content())
        .doesNotContain(
            "at org.", "at com.", "jdbc:", "SQLSyntax", "Communications", "model_version");
  }

  private static void run(MysqlFamilyDatabase database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), MysqlFamilyDatabase.USER, database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

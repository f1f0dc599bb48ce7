package org.kindred.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that follow what goes on leave their reader where they are. */
class SelfRefreshIT {
  private static final int LINES = 60_000;
  private static final Duration LIMIT = Duration.ofMinutes(3);

  @TempDir static Path files;

  @Test
  void pagesThatRefreshThemselvesShouldKeepTheirReadersPlace() throws Exception {
    try (KindredServer server =
            KindredServer.named("self-refresh")
                .with("KINDRED_IMPORT_LINES_AT_ONCE", "500")
                .start();
        Chromium chromium = Chromium.start()) {
      Page page = chromium.newVisitor();
      AdminPages admin = new AdminPages(server, page);
      admin.setUp();
      whatWasUnfoldedShouldStaySoWhileAnImportGoesOn(admin, page);
      aTrainingIsUnderWay(admin, page);
      theFocusedRunShouldStayFocusedWhereItIs(page);
      theFocusedButtonShouldStayFocused(page);
      chromium.picture(page, "refreshed");
      whatWasAskedShouldBeDoneThoughThePageRefreshes(page);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static void whatWasUnfoldedShouldStaySoWhileAnImportGoesOn(AdminPages admin, Page page)
      throws IOException {
    admin.upload(
        "Events", Files.writeString(files.resolve("bad.tsv"), "user\titem\tts\tevent\nx\n"));
    assertThat(admin.newestImport()).containsText("1 rejected", soon());
    admin.upload("Events", history());
    Locator bad = page.locator("[id=\"history:list\"] section:has-text('bad.tsv')");
    bad.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(bad.locator("table")).isVisible();

    assertThat(admin.newestImport().locator(".badge.COMPLETED")).hasCount(1, soonCount());
    assertThat(bad.locator("table")).isVisible();
    assertThat(bad.locator("summary")).isFocused();
  }

  private static void aTrainingIsUnderWay(AdminPages admin, Page page) {
    admin.open("models");
    if (page.locator("button:has(.pi-play)").count() > 0) {
      page.locator("button:has(.pi-play)").click();
    }
    page.locator("[role=progressbar]").waitFor();
    Chromium.resize(page, Chromium.PHONE);
  }

  private static void theFocusedRunShouldStayFocusedWhereItIs(Page page) {
    Locator run = page.locator("[id=\"runs\"] a").first();
    run.focus();
    String address = run.getAttribute("href");
    Object scrolled = page.evaluate("window.scrollY");
    Object top = top(page);

    replaced(page, "document.getElementById('runs')");

    assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo(address);
    assertThat(top(page)).isEqualTo(top);
    assertThat(page.evaluate("window.scrollY")).isEqualTo(scrolled);
  }

  private static void theFocusedButtonShouldStayFocused(Page page) {
    Locator stop = page.locator("[id=\"training:stop\"]");
    stop.focus();

    replaced(page, "document.getElementById('training:stop')");

    assertThat(stop).isFocused();
  }

  /** The dialog outlasts several refreshes. */
  private static void whatWasAskedShouldBeDoneThoughThePageRefreshes(Page page) {
    page.locator("[id=\"training:stop\"]").click();
    page.waitForTimeout(8_000);
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(page.locator("[id=\"messages\"]")).containsText("stop", soon());
  }

  /** Waits until the page has put something else in the place of an element. */
  private static void replaced(Page page, String element) {
    page.evaluate("window.before = " + element);
    Eventually.within(
        LIMIT,
        "the page refreshes itself",
        () -> (boolean) page.evaluate("!document.contains(window.before)"));
  }

  private static Object top(Page page) {
    return page.evaluate("Math.round(document.activeElement.getBoundingClientRect().top)");
  }

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(limit());
  }

  private static LocatorAssertions.HasCountOptions soonCount() {
    return new LocatorAssertions.HasCountOptions().setTimeout(limit());
  }

  private static double limit() {
    return (double) Eventually.patient(LIMIT).toMillis();
  }

  private static Path history() throws IOException {
    List<String> lines = new ArrayList<>(List.of("user\titem\tts\tevent"));
    for (int i = 0; i < LINES; i++) {
      lines.add("c-%d\tp-%d\t%d\tview".formatted(i % 500, i * 31L % 997, 1_770_000_000L + i));
    }
    return Files.write(files.resolve("history.tsv"), lines);
  }
}

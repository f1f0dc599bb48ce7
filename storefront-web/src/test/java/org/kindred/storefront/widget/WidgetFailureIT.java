package org.kindred.storefront.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.browser.HeadlessBrowser;

/** Nothing that happens to the server, and nothing that comes of it, harms the page. */
class WidgetFailureIT {

  @SuppressWarnings("NullAway.Init")
  private static HeadlessBrowser browser;

  private final WidgetPage widget = new WidgetPage(browser);

  @BeforeAll
  static void startBrowser() {
    browser = HeadlessBrowser.start();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void closePage() {
    widget.close();
  }

  @Test
  void pageShouldGoOnWhenTheServerIsDead() {
    URI dead = widget.kindred.scriptUrl();
    widget.show("");
    widget.kindred.close();

    widget.element().evaluate("element => element.setAttribute('cart', 'a')");
    widget.until("nothing shown", () -> widget.items().count() == 0);
    widget.open("<script src=\"" + dead + "\"></script>" + WidgetPage.widget("", dead));

    assertThat(widget.page.locator("#below").isVisible()).isTrue();
    assertThat(widget.errors).isEmpty();
  }

  @Test
  void widgetShouldStayEmptyWhenTheServerIsSlow() {
    widget.kindred.answersAfter(20_000);
    long start = System.nanoTime();

    widget.open(WidgetPage.LOW + widget.widget(""));
    widget.page.evaluate("scrollTo(0, 2200)");
    widget.until("asked", () -> widget.kindred.asked.size() == 1);
    widget.until("given up", () -> !widget.element().isVisible());

    assertThat((System.nanoTime() - start) / 1e9).isGreaterThan(2.9).isLessThan(15);
    assertThat(widget.errors).isEmpty();
  }

  @Test
  void widgetShouldStayEmptyWhenTheAnswerIsNoList() {
    for (String answer :
        new String[] {"", "{", "[]", "null", "{\"items\":7}", "{\"items\":[null]}"}) {
      widget.kindred.answers(answer);
      widget.open(widget.widget(""));
      widget.until("empty", () -> widget.page.locator("section:empty").count() == 1);
    }
    widget.kindred.answers(500, Answers.slate("s", 8));
    widget.open(widget.widget(""));
    widget.until("empty", () -> widget.page.locator("section:empty").count() == 1);

    assertThat(widget.errors).isEmpty();
  }

  @Test
  void widgetShouldShowThePagesOwnListWhenNothingComes() {
    widget.kindred.answers(503, "");

    widget.open(widget.widget("").replace("></kindred", "><b id=own>Our best</b></kindred"));
    widget.until("asked", () -> widget.kindred.asked.size() == 1);

    assertThat(widget.page.locator("#own").isVisible()).isTrue();
  }

  @Test
  void widgetShouldTakeNoRoomForTheControlGroup() {
    widget.kindred.answers(Answers.controlArm());

    widget.open(WidgetPage.LOW + widget.widget(""));
    widget.page.evaluate("scrollTo(0, 2200)");
    widget.until("hidden", () -> !widget.element().isVisible());

    assertThat(widget.shifted()).isZero();
  }

  @Test
  void pageShouldFillTheRoomWhenTheControlGroupIsShownNothing() {
    widget.kindred.answers(Answers.controlArm());

    widget.open(
        "<script>addEventListener('kindred:empty', (event) => { event.preventDefault();"
            + " event.target.innerHTML = '<b id=own>' + event.detail.arm + '</b>'; })</script>"
            + widget.widget(""));
    widget.until("filled", () -> widget.page.locator("#own").isVisible());

    assertThat(widget.page.locator("#own").innerText()).isEqualTo("CONTROL");
    assertThat(widget.shifted()).isZero();
    assertThat(widget.errors).isEmpty();
  }

  @Test
  void nothingShouldMoveWhenProductsCome() {
    widget.kindred.answersAfter(700);

    widget.show("");
    widget.page.waitForTimeout(500);

    assertThat(widget.shifted()).isZero();
    assertTheMeasureSeesAShift();
  }

  @Test
  void nothingShouldMoveWhenFewerComeOrNone() {
    for (String layout : new String[] {"grid", "list"}) {
      widget.kindred.answers(Answers.slate("s", 3));
      widget.kindred.answersAfter(300);
      widget.open("<p>Above</p>" + widget.widget("layout=\"" + layout + "\""));
      double room = widget.element().boundingBox().height;
      widget.items().first().waitFor();

      assertThat(widget.element().boundingBox().height).as(layout).isEqualTo(room);
    }
    widget.kindred.answers(Answers.controlArm());
    widget.open(widget.widget(""));
    widget.until("asked", () -> widget.page.locator("section:empty").count() == 1);
    widget.page.waitForTimeout(300);

    assertThat(widget.shifted()).isZero();
  }

  @Test
  void roomInTheSnippetShouldBeWhatTheCarouselTakes() {
    widget.show("");

    double view = widget.page.locator("section").boundingBox().height;

    assertThat(view).isEqualTo(21 * 16);
  }

  @Test
  void widgetShouldAskOnlyWhenItComesNear() {
    widget.open(WidgetPage.LOW + widget.widget(""));
    widget.page.waitForTimeout(800);
    assertThat(widget.kindred.asked).isEmpty();

    widget.page.evaluate("scrollTo(0, 2200)");

    widget.until("asked", () -> widget.kindred.asked.size() == 1);
  }

  @Test
  void imageThatIsNotThereShouldLeaveItsRoom() {
    widget.kindred.answers(Answers.slate("s", 1).replace("/image/1.svg", "http://localhost:1/x"));
    widget.show("");
    Locator frame = widget.part("frame");

    widget.until("image gone", () -> widget.part("image").count() == 0);

    assertThat(frame.boundingBox().height).isEqualTo(frame.boundingBox().width);
  }

  private void assertTheMeasureSeesAShift() {
    widget.page.evaluate(
        "document.body.insertAdjacentHTML('afterbegin', '<div style=\"height:200px\">x</div>')");
    widget.until("a shift", () -> widget.shifted() > 0);
  }
}

package org.kindred.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The staff's pages, as the owner walks through them. */
public final class AdminPages {
  /** Every page that the menu leads to. */
  static final List<String> ALL =
      List.of(
          "index",
          "report",
          "experiment",
          "models",
          "catalog",
          "imports",
          "deliveries",
          "shops",
          "staff",
          "privacy",
          "health",
          "account");

  private static final String PASSWORD = "several words beat odd signs";
  private final KindredServer server;
  private final Page page;

  public AdminPages(KindredServer server, Page page) {
    this.server = server;
    this.page = page;
  }

  /** Makes the owner's account with the one-time token that the server printed. */
  public void setUp() throws IOException {
    page.navigate(server.url("/admin/").toString());
    field("setup:token").fill(Files.readString(server.data().resolve("setup-token")).strip());
    field("setup:name").fill("owner");
    field("setup:displayName").fill("The owner");
    field("setup:password").fill(PASSWORD);
    field("setup:repeated").fill(PASSWORD);
    field("setup:submit").click();
    assertThat(page).hasURL(Pattern.compile(".*/index\\.xhtml.*"));
  }

  /** Signs the owner in; a server that was started anew knows nobody. */
  public void signIn() {
    open("login");
    fillIn();
    assertThat(page).hasURL(Pattern.compile(".*/index\\.xhtml.*"));
  }

  /** Fills the login that is open in. */
  void fillIn() {
    field("login:name").fill("owner");
    field("login:password").fill(PASSWORD);
    field("login:submit").click();
  }

  public void open(String name) {
    page.navigate(server.url("/admin/" + name + ".xhtml").toString());
  }

  /**
   * Connects a shop through the form.
   *
   * @param settings by the labels that the form shows
   * @return what the page tells to enter on the shop's side
   */
  public ConnectedShop connect(
      String platform, String name, String baseUrl, String currency, Map<String, String> settings) {
    page.navigate(server.url("/admin/connect.xhtml?platform=" + platform).toString());
    field("connect:name").fill(name);
    field("connect:baseUrl").fill(baseUrl);
    field("connect:currency").selectOption(currency);
    settings.forEach(
        (label, value) ->
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value));
    field("connect:save").click();
    field("webhookUrl").waitFor();
    // buttons work once the scripts have run
    page.waitForLoadState();
    page.locator("[id=\"shop:secret\"] button").click();
    field("secretText").waitFor();
    return new ConnectedShop(
        field("shopKey").innerText().strip(),
        field("webhookUrl").innerText().strip(),
        field("secretText").innerText().strip());
  }

  /** Lets Kindred ask the shop whose page is open; what it says came of it. */
  public String check() {
    page.locator("button:has(.pi-bolt), .check button").click();
    Locator result =
        page.locator(
            ".check:has-text('Somebody wanted'):has(.badge.good),"
                + " .check:has-text('Somebody wanted'):has(.badge.bad)");
    result.waitFor();
    return result.innerText();
  }

  /** What to paste into pages of a kind, from the page of the shop that is open. */
  public String snippet(String placement) {
    return page.locator("pre:has-text('placement=\"" + placement + "\"')").textContent();
  }

  /** On a desk's screen and on a phone's, in both languages; with pictures. */
  void everyPageShouldOpen(Chromium chromium, String pictures) {
    everyPageShouldFit(chromium, Chromium.DESK, pictures);
    everyPageShouldFit(chromium, Chromium.PHONE, "phone/" + pictures);
    page.locator(".language-link").click();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    everyPageShouldFit(chromium, Chromium.PHONE, "phone/zh-" + pictures);
    everyPageShouldFit(chromium, Chromium.DESK, "zh-" + pictures);
    page.locator(".language-link").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  private void everyPageShouldFit(Chromium chromium, int width, String pictures) {
    Chromium.resize(page, width);
    for (String name : ALL) {
      open(name);
      assertThat(page).hasURL(Pattern.compile(".*/" + name + "\\.xhtml"));
      assertThat(page.locator("h1")).hasCount(1);
      assertThat(page.locator("main")).not().containsText("did not work");
      assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
          .as(name + " sticks out of a screen of " + width)
          .isEqualTo(0);
      chromium.picture(page, pictures + "-" + name);
    }
  }

  /** Neither the page nor what stands in it is wider than the screen. */
  static void shouldNotBeScrolledSideways(Page page) {
    assertThat(
            page.evaluate(
                "[document.documentElement, ...document.querySelectorAll('.scroll,"
                    + " .ui-datatable-tablewrapper')]"
                    + ".filter(each => each.scrollWidth > each.clientWidth).length"))
        .as("what is wider than the screen at " + page.url())
        .isEqualTo(0);
  }

  /** Chooses a file and sends it, as one does by hand. */
  public void upload(String kind, Path file) {
    open("imports");
    field("upload:kind").selectOption(new SelectOption().setLabel(kind));
    field("upload:file").setInputFiles(file);
    page.locator("[id=\"upload\"] .buttons button").click();
    assertThat(page.locator("[id=\"messages\"]")).containsText(file.getFileName().toString());
  }

  /** The newest import; the page follows it by itself. */
  public Locator newestImport() {
    return page.locator("[id=\"history:list\"] section").first();
  }

  /** The big number of a tile. */
  Locator figure(String tile) {
    return figures(tile).first();
  }

  /** The big numbers of a tile, one for each currency. */
  Locator figures(String tile) {
    return page.locator(".tile:has(.name:text-is(\"" + tile + "\")) .figure");
  }

  /** All that a tile says. */
  String tile(String name) {
    return page.locator(".tile:has(.name:text-is(\"" + name + "\"))").innerText();
  }

  /** The cells of a line of a table; its first cell names it. */
  List<String> line(String section, String name) {
    return page.locator(
            "section:has(h2:text-is(\"%s\")) tr:has(td:first-child:text-is(\"%s\")) td"
                .formatted(section, name))
        .allInnerTexts();
  }

  private Locator field(String id) {
    return page.locator("[id=\"" + id + "\"]");
  }
}

package org.kindred.demo.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kindred.demo.catalogue.Assortment;
import org.kindred.demo.connection.ConnectionState;
import org.kindred.demo.connection.ConnectionStatus;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Language;
import org.kindred.demo.page.Texts;
import org.kindred.demo.settings.ShopSettings;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.visit.Consent;
import org.kindred.demo.visit.Visit;

/** Puts what a page shows between the shop's header and footer. */
@ApplicationScoped
public class Layout {

  private static final String TITLE_END = " · Otterbrook";

  private final Assortment assortment;
  private final ShopSettings settings;
  private final ConnectionStatus status;
  private final String version = new Assets().version();

  @Inject
  public Layout(Assortment assortment, ShopSettings settings, ConnectionStatus status) {
    this.assortment = assortment;
    this.settings = settings;
    this.status = status;
  }

  /** A whole page. */
  public Html page(Visit visit, String title, Html body) {
    return Html.of(
        """
        <!doctype html>
        <html lang="{}" data-consent="{}" data-visitor="{}" data-shopper="{}">
        {}
        <body>
        <a class="skip" href="{}#main">{}</a>
        {}
        <main id="main" tabindex="-1">{}</main>
        {}
        <div class="notices">{}{}{}</div>
        {}
        </body>
        </html>
        """,
        visit.language().tag(),
        visit.consent(),
        visit.visitorKey() == null ? "" : visit.visitorKey(),
        visit.shopper() == null ? "" : "known",
        head(title),
        visit.path(),
        visit.texts().get("skip"),
        header(visit),
        body,
        footer(visit),
        done(visit),
        importing(visit.texts()),
        consent(visit),
        ControlGroupHint.of(visit));
  }

  private Html head(String title) {
    return Html.of(
        """
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{}{}</title>
        <base href="{}/">
        <link rel="icon" href="assets/otter.svg" type="image/svg+xml">
        <link rel="stylesheet" href="assets/shop.css?v={}">
        {}<script src="assets/shop.js?v={}" defer></script>
        </head>
        """,
        title,
        TITLE_END,
        settings.publicUrl().getPath(),
        version,
        Html.when(
            settings.access().isPresent(),
            () ->
                Html.of(
                    "<script src=\"{}/kindred/widget.js\" defer></script>\n",
                    settings.kindredUrl())),
        version);
  }

  private Html header(Visit visit) {
    Texts texts = visit.texts();
    return Html.of(
        """
        <header class="top">
        <div class="bar">
        <a class="logo" href="./">{}<span>Otterbrook</span></a>
        <form class="search" role="search" action="search">
        <label class="unseen" for="q">{}</label>
        <input id="q" name="q" type="search" placeholder="{}" autocomplete="off" maxlength="100">
        <button aria-label="{}">{}</button>
        </form>
        <nav class="tools" aria-label="{}">{}{}{}{}{}</nav>
        </div>
        <nav class="categories" aria-label="{}"><ul>{}</ul></nav>
        </header>
        """,
        Icons.LOGO,
        texts.get("search"),
        texts.get("search.hint"),
        texts.get("search"),
        Icons.SEARCH,
        texts.get("tools"),
        languages(visit),
        tool("feed", Icons.PEOPLE, texts.get("feed"), ""),
        tool("orders", Icons.PARCEL, texts.get("orders"), ""),
        account(visit),
        tool(
            "cart",
            Icons.CART,
            texts.get("cart"),
            visit.cart().isEmpty() ? "" : Integer.toString(visit.cart().pieces())),
        texts.get("categories"),
        categories(visit));
  }

  private List<Html> categories(Visit visit) {
    return assortment.categories().stream()
        .map(
            category ->
                Html.of(
                    "<li><a href=\"categories/{}\"{}>{}</a></li>",
                    category.key(),
                    Html.when(
                        visit.path().startsWith("categories/" + category.key()),
                        () -> Html.of(" aria-current=\"page\"")),
                    category.label().in(visit.language())))
        .toList();
  }

  private static Html tool(String address, Html icon, String name, String badge) {
    return Html.of(
        "<a class=\"tool\" href=\"{}\">{}<span class=\"name\">{}</span>{}</a>",
        address,
        icon,
        name,
        Html.when(!badge.isEmpty(), () -> Html.of("<span class=\"badge\">{}</span>", badge)));
  }

  private static Html account(Visit visit) {
    Shopper shopper = visit.shopper();
    return shopper == null
        ? tool("sign-in", Icons.PERSON, visit.texts().get("sign-in"), "")
        : tool("people/" + shopper.id(), Icons.PERSON, shopper.name(), "");
  }

  private static Html languages(Visit visit) {
    Language other = visit.language() == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH;
    return Html.of(
        """
        <form class="language" method="post" action="language">\
        <input type="hidden" name="back" value="{}">\
        <button class="link" name="language" value="{}" lang="{}">{}</button></form>\
        """,
        visit.path(),
        other.key(),
        other.tag(),
        other.ownName());
  }

  private static Html footer(Visit visit) {
    Texts texts = visit.texts();
    return Html.of(
        """
        <footer class="bottom">
        <p><strong>Otterbrook</strong> · {}</p>
        <nav aria-label="{}"><a href="connection">{}</a>{}{}{}</nav>
        </footer>
        """,
        texts.get("footer.demo"),
        texts.get("footer"),
        texts.get("connection"),
        languages(visit),
        consentButton(visit),
        signOut(visit));
  }

  private static Html consentButton(Visit visit) {
    if (visit.consent() == Consent.UNKNOWN) {
      return Html.EMPTY;
    }
    boolean granted = visit.consent() == Consent.GRANTED;
    return Html.of(
        """
        <form method="post" action="consent"><input type="hidden" name="back" value="{}">\
        <button class="link" name="consent" value="{}">{}</button></form>\
        """,
        visit.path(),
        granted ? Consent.DENIED : Consent.GRANTED,
        visit.texts().get(granted ? "consent.withdraw" : "consent.give"));
  }

  private static Html signOut(Visit visit) {
    return Html.when(
        visit.shopper() != null,
        () ->
            Html.of(
                """
                <form method="post" action="sign-out"><button class="link">{}</button></form>\
                """,
                visit.texts().get("sign-out")));
  }

  private static Html done(Visit visit) {
    String key = "done." + visit.done();
    return Html.when(
        visit.texts().has(key),
        () -> Html.of("<p class=\"notice done\" role=\"status\">{}</p>", visit.texts().get(key)));
  }

  private Html importing(Texts texts) {
    ConnectionState state = status.state();
    return Html.when(
        state.isGettingReady(),
        () ->
            Html.of(
                """
                <p class="notice" id="importing" role="status">\
                <span>{}</span><progress max="100" value="{}" aria-label="{}"></progress></p>\
                """,
                state.text(texts),
                state.percent(),
                texts.get("connection")));
  }

  private static Html consent(Visit visit) {
    Texts texts = visit.texts();
    return Html.when(
        visit.consent() == Consent.UNKNOWN,
        () ->
            Html.of(
                """
                <form class="notice consent" method="post" action="consent" aria-label="{}">
                <p>{}</p><input type="hidden" name="back" value="{}">
                <div class="buttons">
                <button class="button quiet" name="consent" value="DENIED">{}</button>
                <button class="button" name="consent" value="GRANTED">{}</button>
                </div></form>
                """,
                texts.get("consent"),
                texts.get("consent.question"),
                visit.path(),
                texts.get("consent.decline"),
                texts.get("consent.accept")));
  }
}

package org.kindred.demo.connection;

import java.util.List;
import org.kindred.demo.history.History;
import org.kindred.demo.page.Html;
import org.kindred.demo.page.Texts;
import org.kindred.demo.settings.ShopSettings;
import org.kindred.demo.visit.Visit;

/** The connection in figures, and the form behind the counter. */
final class ConnectionView {

  private ConnectionView() {}

  static Html of(Visit visit, ConnectionState state, ShopSettings settings, History history) {
    Texts texts = visit.texts();
    return Html.of(
        """
        <h1>{}</h1><p>{}</p><div class="columns"><section class="panel">
        <p class="phase {}"><strong>{}</strong></p>{}{}<dl class="sums">{}</dl></section>
        {}</div>
        """,
        texts.get("connection"),
        texts.get("connection.text"),
        state.phase(),
        texts.get("phase." + state.phase()),
        Html.when(
            state.phase() == Phase.IMPORTING,
            () ->
                Html.of(
                    "<progress max=\"100\" value=\"{}\" aria-label=\"{}\"></progress>",
                    state.percent(),
                    texts.get("connection"))),
        state.trouble() == null
            ? Html.EMPTY
            : Html.of(
                "<p class=\"stock out\">{}: {}</p>",
                texts.get("connection.trouble"),
                state.trouble()),
        List.of(
            figure(texts, "connection.kindred", settings.kindredUrl().toString()),
            figure(texts, "connection.products", Integer.toString(history.products().size())),
            figure(texts, "connection.acts", Integer.toString(history.acts().size())),
            figure(texts, "connection.shoppers", Integer.toString(history.shoppers().size())),
            figure(texts, "connection.sent", Long.toString(state.sent()))),
        form(texts));
  }

  private static Html figure(Texts texts, String name, String value) {
    return Html.of("<div><dt>{}</dt><dd>{}</dd></div>", texts.get(name), value);
  }

  private static Html form(Texts texts) {
    return Html.of(
        """
        <section class="panel"><h2>{}</h2><p class="quiet">{}</p>
        <form class="stack" method="post" action="connection/product">
        <label>{}<input name="product" required placeholder="p-0001" pattern="p-[0-9]+"></label>
        <label>{}<input name="price" required inputmode="decimal" placeholder="12.90"></label>
        <label>{}<input name="stock" required inputmode="numeric" placeholder="40"></label>
        <button class="button">{}</button></form></section>
        """,
        texts.get("counter"),
        texts.get("counter.text"),
        texts.get("counter.product"),
        texts.get("counter.price"),
        texts.get("counter.stock"),
        texts.get("counter.change"));
  }
}

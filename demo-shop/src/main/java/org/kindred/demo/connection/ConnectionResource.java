package org.kindred.demo.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.kindred.demo.browsing.Catalogue;
import org.kindred.demo.catalogue.Money;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.frame.Layout;
import org.kindred.demo.frame.Redirects;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.ProductJson;
import org.kindred.demo.journal.ShopEvents;
import org.kindred.demo.journal.ShopJournal;
import org.kindred.demo.page.Html;
import org.kindred.demo.settings.ShopSettings;
import org.kindred.demo.visit.CurrentVisit;
import org.kindred.demo.visit.Visit;

/** Behind the counter: how the connection stands, and changing a product to see Kindred follow. */
@Path("connection")
@ApplicationScoped
public class ConnectionResource {

  private static final int MAX_STOCK = 100_000;

  private final ConnectionStatus status;
  private final ShopSettings settings;
  private final History history;
  private final Catalogue catalogue;
  private final ShopEvents events;
  private final ShopJournal journal;
  private final Clock clock;
  private final Layout layout;
  private final CurrentVisit currentVisit;

  @Inject
  public ConnectionResource(
      ConnectionStatus status,
      ShopSettings settings,
      History history,
      Catalogue catalogue,
      ShopEvents events,
      ShopJournal journal,
      Clock clock,
      Layout layout,
      CurrentVisit currentVisit) {
    this.status = status;
    this.settings = settings;
    this.history = history;
    this.catalogue = catalogue;
    this.events = events;
    this.journal = journal;
    this.clock = clock;
    this.layout = layout;
    this.currentVisit = currentVisit;
  }

  @GET
  public Html get() {
    Visit visit = currentVisit.get();
    return layout.page(
        visit,
        visit.texts().get("connection"),
        ConnectionView.of(visit, status.state(), settings, history));
  }

  /** For the banner, which asks every other second. */
  @GET
  @Path("status")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject state() {
    ConnectionState state = status.state();
    return Json.createObjectBuilder()
        .add("phase", state.phase().name())
        .add("percent", state.percent())
        .add("text", state.text(currentVisit.get().texts()))
        .build();
  }

  /** Changes price and stock of a product. */
  @POST
  @Path("product")
  public Response change(
      @FormParam("product") @DefaultValue("") String productId,
      @FormParam("price") @DefaultValue("") String price,
      @FormParam("stock") @DefaultValue("") String stock) {
    Product product = catalogue.find(productId.strip()).orElseThrow(NotFoundException::new);
    if (!price.matches("\\d{1,5}(\\.\\d{1,2})?") || !stock.matches("\\d{1,6}")) {
      return Redirects.done("connection", "product.wrong");
    }
    Product changed =
        product
            .withPrice(Money.parse(price))
            .withStock(Math.min(MAX_STOCK, Integer.parseInt(stock)));
    journal.record(
        events.productChanged(new ProductJson(settings.publicUrl()).of(changed, clock.instant())),
        true);
    return Redirects.done("connection", "product.changed");
  }
}

package org.kindred.core.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.kindred.core.catalog.CatalogChanged;
import org.kindred.core.dataimport.Imports;
import org.kindred.core.dataimport.LinesImported;
import org.kindred.core.intake.IntakeHealth;
import org.kindred.core.interaction.Interaction;
import org.kindred.core.interaction.InteractionsAppended;
import org.kindred.core.order.OrderRecorded;
import org.kindred.core.shop.Shop;

/**
 * Counts what was committed, by shop. How long requests take is measured by the server itself
 * ({@code REST_request_seconds}), and so are connections, threads and memory.
 */
@ApplicationScoped
public class Measurements {

  static final String INTERACTIONS = "kindred_interactions";
  static final String PRODUCTS_CHANGED = "kindred_products_changed";
  static final String ORDERS = "kindred_orders";
  static final String IMPORTED_LINES = "kindred_imported_lines";
  static final String DELIVERIES_WAITING = "kindred_deliveries_waiting";
  static final String IMPORTS_WAITING = "kindred_imports_waiting";

  private final MetricRegistry registry;
  private final IntakeHealth intake;
  private final Imports imports;

  @Inject
  public Measurements(MetricRegistry registry, IntakeHealth intake, Imports imports) {
    this.registry = registry;
    this.intake = intake;
    this.imports = imports;
  }

  void start(@Observes Startup startup) {
    gauge(
        DELIVERIES_WAITING,
        "Deliveries that were accepted and not yet applied",
        intake::pendingDeliveries);
    gauge(IMPORTS_WAITING, "Imports in line or under way", imports::open);
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) InteractionsAppended appended) {
    appended.interactions().stream()
        .collect(Collectors.groupingBy(Interaction::type, Collectors.counting()))
        .forEach(
            (type, times) ->
                add(INTERACTIONS, "Acts recorded", times, appended.shop(), "type", type));
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogChanged changed) {
    registry
        .counter(
            metadata(PRODUCTS_CHANGED, "Products described, restocked or removed"),
            shop(changed.shop()))
        .inc(changed.products().size());
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderRecorded recorded) {
    registry.counter(metadata(ORDERS, "Orders recorded"), shop(recorded.shop())).inc();
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinesImported lines) {
    add(IMPORTED_LINES, "Lines of files", lines.accepted(), lines.shop(), "outcome", "accepted");
    add(IMPORTED_LINES, "Lines of files", lines.rejected(), lines.shop(), "outcome", "rejected");
  }

  private void add(
      String name, String description, long count, Shop shop, String tag, Object value) {
    registry
        .counter(metadata(name, description), shop(shop), new Tag(tag, value.toString()))
        .inc(count);
  }

  /** Read at each scrape; no number while the database is away. */
  private void gauge(String name, String description, LongSupplier value) {
    registry.gauge(metadata(name, description), () -> orNoNumber(value));
  }

  private static Double orNoNumber(LongSupplier value) {
    try {
      return (double) value.getAsLong();
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }

  private static Metadata metadata(String name, String description) {
    return Metadata.builder().withName(name).withDescription(description).build();
  }

  private static Tag shop(Shop shop) {
    return new Tag("shop", shop.key().toString());
  }
}

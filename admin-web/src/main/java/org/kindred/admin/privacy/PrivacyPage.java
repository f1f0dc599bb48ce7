package org.kindred.admin.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.login.CurrentStaff;
import org.kindred.admin.page.CurrentShop;
import org.kindred.admin.page.Downloads;
import org.kindred.admin.page.Language;
import org.kindred.admin.page.Navigation;
import org.kindred.admin.page.Notices;
import org.kindred.admin.page.Presentation;
import org.kindred.core.account.Role;
import org.kindred.core.account.StaffAction;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.catalog.Product;
import org.kindred.core.privacy.DataExport;
import org.kindred.core.privacy.ErasureReceipt;
import org.kindred.core.privacy.ErasureService;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

/** Answers what people may ask: what do you know of me, and forget me. */
@Named
@RequestScoped
public class PrivacyPage {

  private static final int RECEIPTS_SHOWN = 50;

  private final CurrentShop currentShop;
  private final ErasureService erasures;
  private final DataExport export;
  private final CurrentStaff staff;
  private final Notices notices;
  private final Presentation presentation;
  private final Catalog catalog;
  private final Language language;
  private final Clock clock;
  private String customer = "";
  private String visitor = "";

  @Inject
  public PrivacyPage(
      CurrentShop currentShop,
      ErasureService erasures,
      DataExport export,
      CurrentStaff staff,
      Notices notices,
      Presentation presentation,
      Catalog catalog,
      Language language,
      Clock clock) {
    this.currentShop = currentShop;
    this.erasures = erasures;
    this.export = export;
    this.staff = staff;
    this.notices = notices;
    this.presentation = presentation;
    this.catalog = catalog;
    this.language = language;
    this.clock = clock;
  }

  public @Nullable String erase() {
    staff.require(Role.OWNER);
    Shopper shopper = shopper();
    if (shopper == null) {
      return null;
    }
    ErasureReceipt receipt = erasures.request(currentShop.key(), shopper);
    staff.act(Role.OWNER, StaffAction.CUSTOMER_ERASED, Long.toString(receipt.id()));
    notices.done("privacy.erased", Long.toString(receipt.id()));
    return Navigation.again();
  }

  /** Sends everything that is known as a file for programs. */
  public void download() {
    Shopper shopper = exported();
    if (shopper != null) {
      Downloads.sendText(
          "kindred-export.json", "application/json", export.json(currentShop.key(), shopper));
    }
  }

  /** Sends the same as a page to hand to the person, in the language of this one. */
  public void downloadToRead() {
    Shopper shopper = exported();
    if (shopper != null) {
      Downloads.sendText("kindred-export.html", "text/html", readable(shopper));
    }
  }

  /** Null when nobody can be meant; otherwise it is kept that somebody was asked for. */
  private @Nullable Shopper exported() {
    staff.require(Role.OWNER);
    Shopper shopper = shopper();
    if (shopper != null) {
      staff.act(Role.OWNER, StaffAction.CUSTOMER_EXPORTED, currentShop.get().name());
    }
    return shopper;
  }

  private String readable(Shopper shopper) {
    Shop shop = currentShop.get();
    Map<String, List<Map<String, String>>> held = export.of(shop.key(), shopper);
    ExportValues values =
        new ExportValues(presentation.formats(), shop.timeZone(), productNames(shop, held));
    return new ReadableExport(presentation.texts(), language.getTag(), values)
        .html(shop.name(), clock.instant(), held);
  }

  private Map<String, String> productNames(Shop shop, Map<String, List<Map<String, String>>> held) {
    Set<ProductId> ids =
        held.values().stream()
            .flatMap(List::stream)
            .map(row -> row.getOrDefault("productId", ""))
            .filter(id -> !id.isEmpty())
            .map(ProductId::new)
            .collect(Collectors.toSet());
    return catalog.findAll(shop.key(), ids).values().stream()
        .collect(Collectors.toMap(product -> product.id().value(), Product::name));
  }

  private @Nullable Shopper shopper() {
    if (customer.isBlank() && visitor.isBlank()) {
      notices.refuse("privacy.who");
      return null;
    }
    try {
      return new Shopper(
          customer.isBlank() ? null : new CustomerId(customer.strip()),
          visitor.isBlank() ? null : new VisitorKey(visitor.strip()));
    } catch (IllegalArgumentException e) {
      notices.refuse("privacy.invalid");
      return null;
    }
  }

  public List<ErasureReceipt> getReceipts() {
    return erasures.list(currentShop.key(), RECEIPTS_SHOWN);
  }

  /** Rows erased over all features. */
  public long rows(ErasureReceipt receipt) {
    return receipt.erasedRows().values().stream().mapToLong(Long::longValue).sum();
  }

  /** What people call a feature that holds something of a person. */
  public String partName(String feature) {
    return presentation.texts().getOr("privacy.part." + feature, feature);
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public String getVisitor() {
    return visitor;
  }

  public void setVisitor(String visitor) {
    this.visitor = visitor;
  }
}

package org.kindred.demo.browsing;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kindred.demo.catalogue.Product;

/**
 * What of a list is to be seen.
 *
 * @param brand only this one, or empty
 * @param only {@code sale}, {@code stock} or empty
 * @param page from 1
 */
record Selection(String brand, String only, Sort sort, int page) {

  static final int PAGE_SIZE = 24;

  Selection {
    page = Math.max(1, page);
  }

  /** Filtered and in order, on all pages. */
  List<Product> of(List<Product> products) {
    return sort.apply(
        products.stream()
            .filter(product -> brand.isEmpty() || product.brand().name().equals(brand))
            .filter(product -> !only.equals("sale") || product.isOnSale())
            .filter(product -> !only.equals("stock") || product.isAvailable())
            .toList());
  }

  /** The part that stands on this page. */
  List<Product> pageOf(List<Product> products) {
    int from = Math.min((page - 1) * PAGE_SIZE, products.size());
    return products.subList(from, Math.min(from + PAGE_SIZE, products.size()));
  }

  int pages(int products) {
    return Math.max(1, (products + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  /** The query of another page of the same. */
  String query(int otherPage) {
    return "brand=%s&only=%s&sort=%s&page=%d"
        .formatted(
            URLEncoder.encode(brand, StandardCharsets.UTF_8),
            URLEncoder.encode(only, StandardCharsets.UTF_8),
            sort.key(),
            otherPage);
  }

  /** As it stands in an address. */
  static final class Parameters {

    @QueryParam("brand")
    @DefaultValue("")
    String brand = "";

    @QueryParam("only")
    @DefaultValue("")
    String only = "";

    @QueryParam("sort")
    @DefaultValue("")
    String sort = "";

    @QueryParam("page")
    @DefaultValue("1")
    String page = "1";

    Selection selection() {
      return new Selection(
          brand, only, Sort.of(sort), page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
    }
  }
}

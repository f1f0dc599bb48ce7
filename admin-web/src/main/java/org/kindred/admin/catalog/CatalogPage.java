package org.kindred.admin.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.page.CurrentShop;
import org.kindred.admin.page.Navigation;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.catalog.Product;
import org.kindred.core.catalog.ProductPage;

/** Search in what a shop sells; text and page stand in the address. */
@Named("catalogPage")
@RequestScoped
public class CatalogPage {

  private static final int PAGE_SIZE = 24;
  private static final int MAX_PAGE = 1_000_000;

  private final CurrentShop currentShop;
  private final Catalog catalog;
  private @Nullable String text;
  private int number = 1;
  private @Nullable ProductPage found;

  @Inject
  public CatalogPage(CurrentShop currentShop, Catalog catalog) {
    this.currentShop = currentShop;
    this.catalog = catalog;
  }

  private ProductPage found() {
    if (found == null) {
      found = page();
      if (found.products().isEmpty() && number > 1) {
        number = (int) pagesOf(found);
        found = page();
      }
    }
    return found;
  }

  private ProductPage page() {
    int offset = (number - 1) * PAGE_SIZE;
    return catalog.search(currentShop.key(), text == null ? "" : text, offset, PAGE_SIZE);
  }

  public List<Product> getProducts() {
    return found().products();
  }

  public long getTotal() {
    return found().total();
  }

  public long getPages() {
    return pagesOf(found());
  }

  private static long pagesOf(ProductPage found) {
    return Math.max(1, (found.total() + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  /** Shows the first page of what was searched for. */
  public String search() {
    number = 1;
    return Navigation.again();
  }

  /** Brand and narrowest category, whichever are known. */
  public String place(Product product) {
    List<String> path = product.categoryPath();
    return Stream.of(product.brand(), path.isEmpty() ? null : path.get(path.size() - 1))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  /** Whether a search, and not an empty catalogue, is why nothing is shown. */
  public boolean isSearching() {
    return text != null && !text.isBlank();
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }

  /** At most the last there is. */
  public int getNumber() {
    if (currentShop.isPresent()) {
      found();
    }
    return number;
  }

  public void setNumber(int number) {
    this.number = Math.min(Math.max(1, number), MAX_PAGE);
  }
}

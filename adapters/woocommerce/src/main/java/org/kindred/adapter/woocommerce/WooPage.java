package org.kindred.adapter.woocommerce;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;

/**
 * One page of a collection.
 *
 * @param totalPages what the shop says; empty when a cache in between has taken the header away
 */
record WooPage(List<JsonFields> entities, Optional<Integer> totalPages) {

  /** The most entities that WooCommerce gives at once. */
  static final int LARGEST = 100;

  static WooPage of(List<JsonFields> entities, HttpHeaders headers) {
    return new WooPage(
        entities,
        headers
            .firstValue("X-WP-TotalPages")
            .filter(value -> value.matches("[0-9]{1,9}"))
            .map(Integer::valueOf));
  }

  /** Whether to go on after the page of the given number, 1 being the first. */
  boolean hasNext(int number, int asked) {
    return totalPages.map(total -> number < total).orElse(entities.size() >= asked);
  }
}

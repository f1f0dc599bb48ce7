package org.kindred.demo.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.shopper.Shoppers;

/** The customers that the shop had when it opened; nobody else can sign up. */
@ApplicationScoped
class PastShoppers implements Shoppers {

  private final Map<String, Shopper> byId;

  @Inject
  PastShoppers(History history) {
    byId =
        history.shoppers().stream()
            .collect(Collectors.toUnmodifiableMap(Shopper::id, Function.identity()));
  }

  @Override
  public Optional<Shopper> find(String customerId) {
    return Optional.ofNullable(byId.get(customerId));
  }
}

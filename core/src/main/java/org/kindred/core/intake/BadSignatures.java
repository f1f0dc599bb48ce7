package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.kindred.core.shop.ShopKey;

/** How often each connected shop's deliveries were refused. Safe for several threads. */
@ApplicationScoped
public class BadSignatures {

  private final Map<ShopKey, LongAdder> counts = new ConcurrentHashMap<>();

  void count(ShopKey shop) {
    counts.computeIfAbsent(shop, key -> new LongAdder()).increment();
  }

  long of(ShopKey shop) {
    LongAdder count = counts.get(shop);
    return count == null ? 0 : count.sum();
  }
}

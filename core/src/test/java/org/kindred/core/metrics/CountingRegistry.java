package org.kindred.core.metrics;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Keeps counters and gauges by name and tags; knows nothing else of what a registry can do. */
final class CountingRegistry {

  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Supplier<?>> gauges = new TreeMap<>();

  MetricRegistry registry() {
    return (MetricRegistry)
        Proxy.newProxyInstance(
            MetricRegistry.class.getClassLoader(),
            new Class<?>[] {MetricRegistry.class},
            (proxy, method, arguments) -> call(method, arguments));
  }

  /** By names such as {@code orders[shop=1]}. */
  Map<String, Long> counts() {
    return counts;
  }

  Object gauge(String name) {
    return Objects.requireNonNull(gauges.get(name), name).get();
  }

  private Object call(Method method, Object[] arguments) {
    String name = ((Metadata) arguments[0]).getName();
    if (method.getName().equals("counter")) {
      return new Count(
          name
              + Arrays.stream((Tag[]) arguments[1])
                  .map(tag -> tag.getTagName() + "=" + tag.getTagValue())
                  .collect(Collectors.joining(",", "[", "]")));
    }
    if (method.getName().equals("gauge")) {
      Supplier<?> value = (Supplier<?>) arguments[1];
      gauges.put(name, value);
      return (Gauge<Number>) () -> (Number) value.get();
    }
    throw new UnsupportedOperationException(method.toString());
  }

  private final class Count implements Counter {

    private final String key;

    Count(String key) {
      this.key = key;
    }

    @Override
    public void inc() {
      inc(1);
    }

    @Override
    public void inc(long count) {
      counts.merge(key, count, Long::sum);
    }

    @Override
    public long getCount() {
      return counts.getOrDefault(key, 0L);
    }
  }
}

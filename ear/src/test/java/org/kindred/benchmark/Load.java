package org.kindred.benchmark;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** Sends requests over several kept connections and measures how long each takes. */
final class Load {

  private static final long NANOS = 1_000_000_000L;
  private static final int DIGITS = 3;

  private final URI server;
  private final int connections;

  Load(URI server, int connections) {
    this.server = server;
    this.connections = connections;
  }

  /**
   * As fast as it goes: each connection sends its next request when the last one is answered.
   *
   * @param requests makes the source of requests of each connection
   */
  Measured closed(Duration time, IntFunction<Supplier<byte[]>> requests) throws Exception {
    return run(time, 0, requests);
  }

  /**
   * At a fixed rate, whether answers come or not: times count from when a request was due, so that
   * waiting for a slow answer counts.
   */
  Measured open(Duration time, double perSecond, IntFunction<Supplier<byte[]>> requests)
      throws Exception {
    return run(time, perSecond / connections, requests);
  }

  /** Sends each request once, as fast as it goes. */
  Measured once(List<byte[]> requests) throws Exception {
    long begin = System.nanoTime();
    List<Measured> senders = onEachConnection(sender -> sendOnce(requests, sender));
    return sum(senders, Duration.ofNanos(System.nanoTime() - begin));
  }

  private Measured sendOnce(List<byte[]> requests, int sender) throws Exception {
    Histogram latencies = new Histogram(DIGITS);
    int refused = 0;
    try (KeptConnection connection = new KeptConnection(server)) {
      for (int i = sender; i < requests.size(); i += connections) {
        long begin = System.nanoTime();
        refused += connection.exchange(requests.get(i)) < 300 ? 0 : 1;
        latencies.recordValue(System.nanoTime() - begin);
      }
    }
    return new Measured(latencies, refused, Duration.ZERO);
  }

  private Measured run(Duration time, double rate, IntFunction<Supplier<byte[]>> requests)
      throws Exception {
    return sum(onEachConnection(i -> send(time, rate, requests.apply(i))), time);
  }

  private static Measured sum(List<Measured> senders, Duration time) {
    Measured all = new Measured(new Histogram(DIGITS), 0, time);
    for (Measured sender : senders) {
      all = all.plus(sender);
    }
    return all;
  }

  private <T> List<T> onEachConnection(Sender<T> sender) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<T>> senders = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int number = i;
        senders.add(() -> sender.send(number));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> sent : threads.invokeAll(senders)) {
        results.add(sent.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  @FunctionalInterface
  private interface Sender<T> {
    T send(int number) throws Exception;
  }

  private Measured send(Duration time, double rate, Supplier<byte[]> source) throws Exception {
    Histogram latencies = new Histogram(DIGITS);
    int refused = 0;
    try (KeptConnection connection = new KeptConnection(server)) {
      long begin = System.nanoTime();
      long end = begin + time.toNanos();
      for (long n = 0; System.nanoTime() < end; n++) {
        byte[] request = source.get();
        long due = rate == 0 ? System.nanoTime() : begin + (long) (n * NANOS / rate);
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        if (connection.exchange(request) >= 300) {
          refused++;
        }
        latencies.recordValue(System.nanoTime() - due);
      }
    }
    return new Measured(latencies, refused, time);
  }

  /**
   * What came of a load.
   *
   * @param refused how many were not answered 2xx
   */
  record Measured(Histogram latencies, int refused, Duration time) {

    Measured plus(Measured other) {
      Histogram sum = latencies.copy();
      sum.add(other.latencies);
      return new Measured(sum, refused + other.refused, time);
    }

    double perSecond() {
      return (double) latencies.getTotalCount() * NANOS / time.toNanos();
    }

    @Override
    public String toString() {
      return "%,.0f requests/s, p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.2f ms%s"
          .formatted(
              perSecond(),
              millis(latencies.getValueAtPercentile(50)),
              millis(latencies.getValueAtPercentile(99)),
              millis(latencies.getValueAtPercentile(99.9)),
              millis(latencies.getMaxValue()),
              refused == 0 ? "" : ", " + refused + " REFUSED");
    }

    private static double millis(long nanos) {
      return nanos / 1e6;
    }
  }
}

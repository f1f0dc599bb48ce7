package org.kindred.core.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Lets concurrent callers share one transaction. Whoever comes while nothing is being written
 * becomes the leader and writes what has gathered, for everybody; then the next in line leads. No
 * thread of its own. Safe for several threads.
 *
 * @param <T> what a caller brings
 * @param <R> what it gets back, once committed
 */
public final class GroupCommit<T, R> {

  private final int limit;
  private final Function<List<T>, List<R>> writer;
  private final Deque<Ticket<T, R>> waiting = new ArrayDeque<>();
  private boolean led;

  /**
   * @param limit how many share a transaction at most
   * @param writer writes and commits a group, and answers one result per member in the same order;
   *     what it throws is thrown to every member
   */
  public GroupCommit(int limit, Function<List<T>, List<R>> writer) {
    this.limit = limit;
    this.writer = writer;
  }

  /** Returns once the group that holds {@code item} is committed. */
  public R submit(T item) {
    Ticket<T, R> ticket = new Ticket<>(item);
    if (joinAndAskToLead(ticket) || ticket.isToLead()) {
      writeNextGroup();
    }
    return ticket.result();
  }

  private synchronized boolean joinAndAskToLead(Ticket<T, R> ticket) {
    waiting.add(ticket);
    if (led) {
      return false;
    }
    led = true;
    return true;
  }

  private void writeNextGroup() {
    List<Ticket<T, R>> group = nextGroup();
    try {
      List<R> results = writer.apply(group.stream().map(ticket -> ticket.item).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).result.complete(results.get(i));
      }
    } catch (RuntimeException | Error e) {
      group.forEach(ticket -> ticket.result.completeExceptionally(e));
    } finally {
      handOver();
    }
    group.forEach(ticket -> ticket.toLead.complete(false));
  }

  private synchronized List<Ticket<T, R>> nextGroup() {
    List<Ticket<T, R>> group = new ArrayList<>();
    while (group.size() < limit && !waiting.isEmpty()) {
      group.add(waiting.remove());
    }
    return group;
  }

  private synchronized void handOver() {
    Ticket<T, R> next = waiting.peek();
    if (next == null) {
      led = false;
    } else {
      next.toLead.complete(true);
    }
  }

  private static final class Ticket<T, R> {

    private final T item;
    private final CompletableFuture<Boolean> toLead = new CompletableFuture<>();
    private final CompletableFuture<R> result = new CompletableFuture<>();

    Ticket(T item) {
      this.item = item;
    }

    boolean isToLead() {
      return toLead.join();
    }

    R result() {
      try {
        return result.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw e;
      }
    }
  }
}

package org.kindred.core.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Lets what comes at the same time share one transaction. Nobody's thread waits for it: a group is
 * written on a thread of the executor, while the next one gathers. What is submitted after
 * something was answered is written after it. Safe for several threads.
 *
 * @param <T> what a caller brings
 * @param <R> what it gets back, once committed
 */
public final class GroupCommit<T, R> {

  private final Executor executor;
  private final Room<T> room;
  private final Groups groups;
  private final Function<List<T>, List<R>> writer;
  private final Deque<Ticket<T, R>> waiting = new ArrayDeque<>();
  private long occupied;
  private int writers;
  private boolean oneIsAboutToTakeAGroup;

  /**
   * How much may wait to be written.
   *
   * @param capacity the sum of the weights of what waits and what is being written
   * @param weight of one member; at least 1
   */
  public record Room<T>(long capacity, ToLongFunction<T> weight) {}

  /**
   * How groups are formed.
   *
   * @param atOnce how many may be written at the same time: a second one uses the time in which the
   *     first waits for the database
   * @param size how many members share a transaction at most
   */
  public record Groups(int atOnce, int size) {}

  /**
   * @param executor is given a task for each group, of which some may hand out answers while as
   *     many others as allowed are written
   * @param writer writes and commits a group, and answers one result per member in the same order;
   *     what it throws becomes the answer of every member
   */
  public GroupCommit(
      Executor executor, Room<T> room, Groups groups, Function<List<T>, List<R>> writer) {
    this.executor = executor;
    this.room = room;
    this.groups = groups;
    this.writer = writer;
  }

  /**
   * Completes once the group that holds {@code item} is committed, on the thread that wrote it.
   * Fails with {@link RejectedExecutionException} when there is no room for it; then nothing is
   * written.
   */
  public CompletionStage<R> submit(T item) {
    Ticket<T, R> ticket =
        new Ticket<>(item, room.weight.applyAsLong(item), new CompletableFuture<>());
    switch (join(ticket)) {
      case FIRST -> writeSoon();
      case FULL -> ticket.answer.completeExceptionally(new RejectedExecutionException("full"));
      case BEHIND_OTHERS -> {}
    }
    return ticket.answer;
  }

  private enum Place {
    FIRST,
    BEHIND_OTHERS,
    FULL
  }

  private synchronized Place join(Ticket<T, R> ticket) {
    if (occupied > 0 && occupied + ticket.weight > room.capacity) {
      return Place.FULL;
    }
    occupied += ticket.weight;
    waiting.add(ticket);
    return addWriter() ? Place.FIRST : Place.BEHIND_OTHERS;
  }

  private boolean addWriter() {
    if (oneIsAboutToTakeAGroup || writers == groups.atOnce) {
      return false;
    }
    writers++;
    oneIsAboutToTakeAGroup = true;
    return true;
  }

  private void writeSoon() {
    try {
      executor.execute(this::writeNextGroup);
    } catch (RejectedExecutionException e) {
      refuseAll(e);
    }
  }

  private void writeNextGroup() {
    List<Ticket<T, R>> group = nextGroup();
    Runnable answers = write(group);
    if (makeRoomAndAskForMore(group)) {
      writeSoon();
    }
    answers.run();
  }

  private synchronized List<Ticket<T, R>> nextGroup() {
    oneIsAboutToTakeAGroup = false;
    List<Ticket<T, R>> group = new ArrayList<>();
    while (group.size() < groups.size && !waiting.isEmpty()) {
      group.add(waiting.remove());
    }
    return group;
  }

  /** What tells the members how it went: to be run when the next group no longer waits for it. */
  private Runnable write(List<Ticket<T, R>> group) {
    try {
      List<R> results = writer.apply(group.stream().map(Ticket::item).toList());
      return () -> {
        for (int i = 0; i < group.size(); i++) {
          group.get(i).answer.complete(results.get(i));
        }
      };
    } catch (RuntimeException | Error e) {
      return () -> fail(group, e);
    }
  }

  private synchronized boolean makeRoomAndAskForMore(List<Ticket<T, R>> group) {
    occupied -= group.stream().mapToLong(Ticket::weight).sum();
    writers--;
    return !waiting.isEmpty() && addWriter();
  }

  private void refuseAll(RejectedExecutionException reason) {
    List<Ticket<T, R>> refused;
    synchronized (this) {
      refused = List.copyOf(waiting);
      waiting.clear();
      occupied -= refused.stream().mapToLong(Ticket::weight).sum();
      writers--;
      oneIsAboutToTakeAGroup = false;
    }
    fail(refused, reason);
  }

  private static <T, R> void fail(List<Ticket<T, R>> group, Throwable reason) {
    group.forEach(ticket -> ticket.answer.completeExceptionally(reason));
  }

  private record Ticket<T, R>(T item, long weight, CompletableFuture<R> answer) {}
}

package org.kindred.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kindred.core.testing.Awaited;

class GroupCommitTest {

  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final List<List<String>> groups = new ArrayList<>();
  private Consumer<List<String>> whileWriting = group -> {};

  @Test
  void submitShouldLetWhatComesWhileAGroupIsWrittenShareTheNextOne() {
    GroupCommit<String, Integer> commit = committing(tasks::add, 100, 10);
    CompletionStage<Integer> first = commit.submit("a");
    CompletionStage<Integer> second = commit.submit("bb");
    assertThat(first.toCompletableFuture()).isNotDone();

    runTasks();
    commit.submit("ccc");
    runTasks();

    assertThat(groups).containsExactly(List.of("a", "bb"), List.of("ccc"));
    assertThat(Awaited.value(first)).isEqualTo(1);
    assertThat(Awaited.value(second)).isEqualTo(2);
  }

  @Test
  void submitShouldWriteNoMoreAtOnceThanAGroupHolds() {
    GroupCommit<String, Integer> commit = committing(tasks::add, 100, 2);
    for (String item : List.of("a", "b", "c", "d", "e")) {
      commit.submit(item);
    }

    runTasks();

    assertThat(groups).containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
  }

  @Test
  void submitShouldRefuseWhatThereIsNoRoomForUntilAGroupIsWritten() {
    GroupCommit<String, Integer> commit = committing(tasks::add, 4, 10);
    commit.submit("aaa");
    CompletionStage<Integer> tooMuch = commit.submit("bb");
    CompletionStage<Integer> fitting = commit.submit("c");

    assertThatThrownBy(() -> Awaited.value(tooMuch)).isInstanceOf(RejectedExecutionException.class);
    runTasks();
    assertThat(Awaited.value(fitting)).isEqualTo(1);
    commit.submit("bb");
    runTasks();

    assertThat(groups).containsExactly(List.of("aaa", "c"), List.of("bb"));
  }

  @Test
  void submitShouldTakeWhatIsLargerThanTheRoomWhenNothingElseWaits() {
    GroupCommit<String, Integer> commit = committing(tasks::add, 4, 10);

    CompletionStage<Integer> large = commit.submit("aaaaaaaa");
    runTasks();

    assertThat(Awaited.value(large)).isEqualTo(8);
  }

  @Test
  void submitShouldHaveAsManyGroupsWrittenAtOnceAsAreAllowed() {
    GroupCommit<String, Integer> commit =
        committing(tasks::add, 100, new GroupCommit.Groups(2, 10));
    whileWriting =
        group -> {
          if (group.equals(List.of("first"))) {
            commit.submit("second");
            runTasks();
            assertThat(groups).as("while the first is written").contains(List.of("second"));
          }
          if (group.equals(List.of("second"))) {
            commit.submit("third");
            commit.submit("fourth");
            assertThat(tasks).as("what would write a third group").isEmpty();
          }
        };

    commit.submit("first");
    runTasks();

    assertThat(groups)
        .containsExactly(List.of("second"), List.of("third", "fourth"), List.of("first"));
  }

  @Test
  void aFailureShouldReachEveryMemberOfItsGroupAndNobodyElse() {
    GroupCommit<String, Integer> commit = committing(tasks::add, 100, 2);
    CompletionStage<Integer> failing = commit.submit("bad");
    CompletionStage<Integer> beside = commit.submit("a");
    CompletionStage<Integer> after = commit.submit("bb");

    runTasks();

    assertThatThrownBy(() -> Awaited.value(failing)).hasMessage("bad");
    assertThatThrownBy(() -> Awaited.value(beside)).hasMessage("bad");
    assertThat(Awaited.value(after)).isEqualTo(2);
  }

  @Test
  void submitShouldFailWhenNoThreadIsToBeHad() {
    Executor closed =
        task -> {
          throw new RejectedExecutionException("closed");
        };
    GroupCommit<String, Integer> commit = committing(closed, 100, 2);

    assertThatThrownBy(() -> Awaited.value(commit.submit("a")))
        .isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> Awaited.value(commit.submit("b")))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(groups).isEmpty();
  }

  /** Answers the length of each item, which is also its weight. */
  private GroupCommit<String, Integer> committing(Executor executor, long capacity, int limit) {
    return committing(executor, capacity, new GroupCommit.Groups(1, limit));
  }

  private GroupCommit<String, Integer> committing(
      Executor executor, long capacity, GroupCommit.Groups limits) {
    return new GroupCommit<>(
        executor, new GroupCommit.Room<>(capacity, String::length), limits, this::write);
  }

  private List<Integer> write(List<String> group) {
    if (group.contains("bad")) {
      throw new IllegalStateException("bad");
    }
    whileWriting.accept(group);
    groups.add(group);
    return group.stream().map(String::length).toList();
  }

  private void runTasks() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }
}

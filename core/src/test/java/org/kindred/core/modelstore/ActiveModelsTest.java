package org.kindred.core.modelstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.testing.TestApplication;
import org.kindred.engine.serving.CorruptModelException;
import org.kindred.engine.serving.UserQuery;

class ActiveModelsTest {

  private static final int SWAPS = 200;

  @TempDir Path directory;

  private final ShopKey shop = new ShopKey(UUID.randomUUID());
  private final List<FakeModel> made = new CopyOnWriteArrayList<>();

  @Test
  void leaseShouldNeverFailWhileModelsAreSwapped() throws Exception {
    ActiveModels models = models();
    models.swap(shop, 1);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Integer>> users = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      users.add(threads.submit(() -> useUntil(models, done)));
    }

    for (int version = 2; version <= SWAPS; version++) {
      models.swap(shop, version);
    }
    done.set(true);

    for (Future<Integer> user : users) {
      assertThat(user.get(20, TimeUnit.SECONDS)).isPositive();
    }
    threads.shutdown();
    assertThat(made).hasSize(SWAPS);
    assertThat(made.subList(0, SWAPS - 1)).allMatch(FakeModel::isClosed);
    assertThat(made.get(SWAPS - 1).isClosed()).isFalse();
  }

  @Test
  void swapShouldKeepTheModelOpenAsLongAsItIsLeased() {
    ActiveModels models = models();
    models.swap(shop, 1);
    ModelLease lease = models.lease(shop).orElseThrow();

    models.swap(shop, 2);

    assertThat(made.get(0).isClosed()).isFalse();
    lease.close();
    assertThat(made.get(0).isClosed()).isTrue();
    assertThat(models.version(shop)).hasValue(2);
  }

  @Test
  void stopShouldCloseEveryModelAndLeaseNoneAnyMore() {
    ActiveModels models = models();
    models.swap(shop, 1);

    models.stop();

    assertThat(made.get(0).isClosed()).isTrue();
    assertThat(models.lease(shop)).isEmpty();
  }

  @Test
  void swapShouldLeaveTheLiveModelWhenTheNewOneIsBroken() {
    try (TestApplication application = new TestApplication(directory)) {
      ActiveModels models =
          new ActiveModels(
              application.get(ModelFiles.class),
              application.event(),
              files -> {
                if (files.endsWith("2")) {
                  throw new CorruptModelException("checksum differs");
                }
                return fake();
              });
      models.swap(shop, 1);

      assertThatThrownBy(() -> models.swap(shop, 2)).isInstanceOf(BrokenModelException.class);

      assertThat(models.version(shop)).hasValue(1);
    }
  }

  private ActiveModels models() {
    try (TestApplication application = new TestApplication(directory)) {
      return new ActiveModels(
          application.get(ModelFiles.class), application.event(), files -> fake());
    }
  }

  private FakeModel fake() {
    FakeModel model = new FakeModel();
    made.add(model);
    return model;
  }

  private int useUntil(ActiveModels models, AtomicBoolean done) {
    int used = 0;
    while (!done.get()) {
      try (ModelLease lease = models.lease(shop).orElseThrow()) {
        lease.model().recommend(UserQuery.of(List.of()), 10, id -> true);
        used++;
      }
    }
    return used;
  }
}

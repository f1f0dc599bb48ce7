package org.kindred.core.persistence;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs work inside a transaction. A runtime exception rolls back and passes through. The entity
 * manager must not be kept after the work has returned. Safe for several threads.
 */
public interface Transactions {

  /** Joins the caller's transaction, or begins one that is committed before this returns. */
  <T> T required(Function<EntityManager, T> work);

  /** Begins a transaction of its own that is committed before this returns. */
  <T> T requiresNew(Function<EntityManager, T> work);

  /** {@link #required} for work without a result. */
  default void run(Consumer<EntityManager> work) {
    required(
        entityManager -> {
          work.accept(entityManager);
          return true;
        });
  }
}

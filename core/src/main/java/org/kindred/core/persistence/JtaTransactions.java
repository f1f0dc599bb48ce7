package org.kindred.core.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;

/** The container's transactions. */
@ApplicationScoped
class JtaTransactions implements Transactions {

  @PersistenceContext(unitName = "kindred")
  EntityManager entityManager;

  @Override
  @Transactional(Transactional.TxType.REQUIRED)
  public <T> T required(Function<EntityManager, T> work) {
    return work.apply(entityManager);
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public <T> T requiresNew(Function<EntityManager, T> work) {
    return work.apply(entityManager);
  }
}

package org.kindred.core.account;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Reads the rows of {@code staff_account}; used inside a transaction. */
final class AccountRows {

  private AccountRows() {}

  static Optional<StoredAccount> find(EntityManager entityManager, LoginName name) {
    return entityManager
        .createQuery("select a from StoredAccount a where a.loginName = :name", StoredAccount.class)
        .setParameter("name", name.value())
        .getResultStream()
        .findFirst();
  }

  static StoredAccount get(EntityManager entityManager, LoginName name) {
    return find(entityManager, name)
        .orElseThrow(
            () -> new AccountRefusedException(AccountRefusedException.Reason.UNKNOWN_ACCOUNT));
  }

  static List<StoredAccount> all(EntityManager entityManager) {
    return entityManager
        .createQuery("select a from StoredAccount a order by a.loginName", StoredAccount.class)
        .getResultList();
  }

  static boolean isEmpty(EntityManager entityManager) {
    return entityManager
            .createQuery("select count(a) from StoredAccount a", Long.class)
            .getSingleResult()
        == 0;
  }

  static boolean hasActiveOwner(EntityManager entityManager) {
    return all(entityManager).stream().anyMatch(StoredAccount::isActiveOwner);
  }
}

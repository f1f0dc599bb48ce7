package org.kindred.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code staff_account}. */
@Entity
@Table(name = "staff_account")
class StoredAccount {

  @Id private long id;

  @Column(name = "login_name")
  private String loginName;

  @Column(name = "display_name")
  private String displayName;

  @Enumerated(EnumType.STRING)
  private Role role;

  private boolean active;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "password_changed_at")
  private Instant passwordChangedAt;

  @Column(name = "last_login_at")
  private @Nullable Instant lastLoginAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected StoredAccount() {}

  StoredAccount(long id, NewAccount account, String passwordHash, Instant now) {
    this.id = id;
    this.loginName = account.name().value();
    this.displayName = account.displayName().strip();
    this.role = account.role();
    this.active = true;
    this.passwordHash = passwordHash;
    this.createdAt = now;
    this.passwordChangedAt = now;
  }

  String passwordHash() {
    return passwordHash;
  }

  void loggedIn(Instant now) {
    lastLoginAt = now;
  }

  /** A stronger hash of the same password: sessions go on. */
  void rehash(String newHash) {
    passwordHash = newHash;
  }

  /** Ends every session that began before. */
  void changePassword(String newHash, Instant now) {
    passwordHash = newHash;
    passwordChangedAt = now;
  }

  void become(Role newRole) {
    role = newRole;
  }

  void activate(boolean mayLogIn) {
    active = mayLogIn;
  }

  boolean isActiveOwner() {
    return active && role == Role.OWNER;
  }

  Account toAccount() {
    return new Account(
        id,
        new LoginName(loginName),
        displayName,
        role,
        active,
        createdAt,
        passwordChangedAt,
        lastLoginAt);
  }
}

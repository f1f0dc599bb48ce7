package org.kindred.core.account;

import java.time.Duration;

/** What became of an attempt to log in. */
public sealed interface LoginOutcome {

  /** The password was right. */
  record Welcome(Account account) implements LoginOutcome {}

  /** No active account has this name and password; which of the two is wrong is not told. */
  record Refused() implements LoginOutcome {}

  /** Too many failures under this name: nothing was checked. Worth another try after the wait. */
  record Locked(Duration retryAfter) implements LoginOutcome {}
}

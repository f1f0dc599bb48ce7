package org.kindred.core.account;

/** A change to the staff that cannot be made; nothing was changed. */
public final class AccountRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, for the page to say in the reader's language. */
  public enum Reason {
    /** Somebody has set Kindred up before. */
    ALREADY_SET_UP,
    WRONG_TOKEN,
    NAME_TAKEN,
    WRONG_PASSWORD,
    /** See {@link PasswordRules}. */
    WEAK_PASSWORD,
    /** At least one active owner must remain. */
    LAST_OWNER,
    /** The one who asks has no such right. */
    NOT_ALLOWED,
    UNKNOWN_ACCOUNT
  }

  private final Reason reason;

  public AccountRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}

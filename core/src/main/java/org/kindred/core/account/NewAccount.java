package org.kindred.core.account;

/**
 * Somebody who joins the staff.
 *
 * @param password in clear, checked against {@link PasswordRules} and never kept
 */
public record NewAccount(LoginName name, String displayName, Role role, String password) {

  public static final int MAX_DISPLAY_NAME = 100;

  public NewAccount {
    if (displayName.isBlank() || displayName.length() > MAX_DISPLAY_NAME) {
      throw new IllegalArgumentException("display name must have 1 to 100 characters");
    }
  }

  /** The password is left out. */
  @Override
  public String toString() {
    return "NewAccount[" + name + ", " + role + "]";
  }
}

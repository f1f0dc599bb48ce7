package org.kindred.admin.login;

import org.kindred.core.account.Role;

/** Somebody asked for what their role does not include. */
public final class NotAllowedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotAllowedException(Role needed) {
    super("needs the role " + needed);
  }
}

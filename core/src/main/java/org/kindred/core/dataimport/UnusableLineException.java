package org.kindred.core.dataimport;

/** One line cannot be imported; the others can. The message is the reason that is shown. */
final class UnusableLineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Without a stack trace: a file may hold very many. */
  UnusableLineException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

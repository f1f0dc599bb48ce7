package org.kindred.demo.connection;

/** How far Kindred has come with a file. */
record ImportProgress(String state, long linesRead, String message) {

  boolean isCompleted() {
    return state.equals("COMPLETED");
  }

  boolean isStopped() {
    return state.equals("FAILED") || state.equals("CANCELLED");
  }
}

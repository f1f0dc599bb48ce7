package org.kindred.demo.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** How the connection to Kindred stands. Safe for several threads. */
@ApplicationScoped
public class ConnectionStatus {

  private final AtomicReference<ConnectionState> state =
      new AtomicReference<>(ConnectionState.UNCONNECTED);

  public ConnectionState state() {
    return state.get();
  }

  void change(UnaryOperator<ConnectionState> change) {
    state.updateAndGet(change);
  }
}

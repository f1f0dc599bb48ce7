package org.kindred.demo.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;

/** How the connection to Kindred stands. Safe for several threads. */
@ApplicationScoped
public class ConnectionStatus {

  private ConnectionState state = ConnectionState.UNCONNECTED;

  public synchronized ConnectionState state() {
    return state;
  }

  synchronized void change(UnaryOperator<ConnectionState> change) {
    state = change.apply(state);
  }
}

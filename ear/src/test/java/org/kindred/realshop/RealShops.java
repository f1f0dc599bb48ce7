package org.kindred.realshop;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** Where real shops are installed. */
final class RealShops {

  private static final String SETTING = "kindred.real-shops";

  private RealShops() {}

  /** The folder of a platform's installation. Without one the test is skipped, loudly. */
  static Path folder(String platform) {
    String parent = System.getProperty(SETTING, "");
    if (parent.isEmpty()) {
      String missing = "no real " + platform + " is installed: run build/test-real-shops.sh";
      System.err.println("SKIPPED: " + missing);
      abort(missing);
    }
    return Path.of(parent).resolve(platform).toAbsolutePath();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

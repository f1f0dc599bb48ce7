package org.kindred.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Runs the tests of the JavaScript client in Node. */
class JavaScriptClientTest {

  private static final int OLDEST = 18;

  @Test
  void nodeShouldFindNoFailure() throws IOException, InterruptedException {
    requireNode();

    Process node = new ProcessBuilder("node", "--test", "js/").redirectErrorStream(true).start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(node.exitValue()).as(output).isZero();
    assertThat(output).containsPattern("pass [1-9]");
  }

  @SuppressWarnings("SystemOut")
  private static void requireNode() throws InterruptedException {
    if (nodeVersion() >= OLDEST) {
      return;
    }
    String message = "NOT TESTED: the JavaScript client, since there is no Node " + OLDEST;
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(message);
    }
    System.err.println(message);
    throw new TestAbortedException(message);
  }

  private static int nodeVersion() throws InterruptedException {
    try {
      Process node = new ProcessBuilder("node", "--version").start();
      String version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      node.waitFor();
      return Integer.parseInt(version.strip().replaceAll("^v(\\d+).*", "$1"));
    } catch (IOException e) {
      return 0;
    }
  }
}

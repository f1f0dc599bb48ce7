package org.kindred.realshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a companion keeps its messages until Kindred has taken them. */
record Outbox(Path folder) {

  /** How many messages the companion has not delivered. */
  long waiting() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".json")).count();
    }
  }

  /** How many messages Kindred called hopeless. */
  long rejected() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("rejected"))) {
      return files.count();
    }
  }
}

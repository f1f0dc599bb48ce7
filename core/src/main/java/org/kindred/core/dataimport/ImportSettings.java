package org.kindred.core.dataimport;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How files are imported. */
@Dependent
final class ImportSettings {

  final String dataDirectory;
  final long maxBytes;
  final int linesAtOnce;
  final long maxRejected;
  final Duration kept;
  final String node;

  /**
   * @param dataDirectory {@code kindred.data.directory}: files wait in its folder {@code imports}
   * @param maxBytes of a file as it is sent, at least 1; default 2 GiB
   * @param linesAtOnce how many are committed together, at least 1; default 10,000
   * @param maxRejected after how many an import is given up, since the file must be another one
   *     than was meant; default 100,000
   * @param kept how long rejected lines, and files of imports that did not end well, are kept;
   *     default 30 days
   * @param node name of this server among those that share a database; default {@code main}
   */
  @Inject
  ImportSettings(
      @ConfigProperty(name = "kindred.data.directory") String dataDirectory,
      @ConfigProperty(name = "kindred.import.max-bytes", defaultValue = "2147483648") long maxBytes,
      @ConfigProperty(name = "kindred.import.lines-at-once", defaultValue = "10000")
          int linesAtOnce,
      @ConfigProperty(name = "kindred.import.max-rejected", defaultValue = "100000")
          long maxRejected,
      @ConfigProperty(name = "kindred.import.kept", defaultValue = "P30D") Duration kept,
      @ConfigProperty(name = "kindred.node.name", defaultValue = "main") String node) {
    if (maxBytes < 1 || linesAtOnce < 1 || maxRejected < 0) {
      throw new IllegalArgumentException(
          "kindred.import.max-bytes and .lines-at-once must be at least 1, .max-rejected at least"
              + " 0");
    }
    this.dataDirectory = dataDirectory;
    this.maxBytes = maxBytes;
    this.linesAtOnce = linesAtOnce;
    this.maxRejected = maxRejected;
    this.kept = kept;
    this.node = node;
  }
}

package org.kindred.engine.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Reads and writes {@link ModelManifest}s. */
public final class ManifestFile {

  private static final String CHECKSUM = "sha256.";

  private ManifestFile() {}

  static void write(ModelManifest manifest, Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("formatVersion", Integer.toString(manifest.formatVersion()));
    properties.setProperty("winner", manifest.winner());
    properties.setProperty("seed", Long.toString(manifest.seed()));
    properties.setProperty("items", Integer.toString(manifest.items()));
    properties.setProperty("interactions", Integer.toString(manifest.interactions()));
    properties.setProperty("vocabularyHash", manifest.vocabularyHash());
    properties.setProperty("device", manifest.device());
    properties.setProperty("ndcgAt10", Double.toString(manifest.ndcgAt10()));
    properties.setProperty("repeatsCount", Boolean.toString(manifest.repeatsCount()));
    properties.setProperty("latestTimestamp", Long.toString(manifest.latestTimestamp()));
    manifest.checksums().forEach((name, sum) -> properties.setProperty(CHECKSUM + name, sum));
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException when a key is missing or no number
   */
  public static ModelManifest read(Path file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    Map<String, String> checksums = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(CHECKSUM)) {
        checksums.put(key.substring(CHECKSUM.length()), properties.getProperty(key));
      }
    }
    return new ModelManifest(
        Integer.parseInt(value(properties, "formatVersion")),
        value(properties, "winner"),
        Long.parseLong(value(properties, "seed")),
        Integer.parseInt(value(properties, "items")),
        Integer.parseInt(value(properties, "interactions")),
        value(properties, "vocabularyHash"),
        value(properties, "device"),
        Double.parseDouble(value(properties, "ndcgAt10")),
        Boolean.parseBoolean(value(properties, "repeatsCount")),
        Long.parseLong(value(properties, "latestTimestamp")),
        checksums);
  }

  private static String value(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("the manifest lacks " + key);
    }
    return value;
  }
}

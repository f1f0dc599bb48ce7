package org.kindred.engine.training;

import java.nio.file.Path;

/**
 * Where the parts of a model lie.
 *
 * @param path the model's directory
 */
public record ModelDirectory(Path path) {

  public Path manifest() {
    return path.resolve("manifest.properties");
  }

  public Path catalog() {
    return path.resolve("catalog.bin");
  }

  public Path blend() {
    return path.resolve("blend.properties");
  }

  /** How much each item is asked for. */
  public Path popularity() {
    return path.resolve("popularity.bin");
  }

  public Path baskets() {
    return path.resolve("baskets.bin");
  }

  public Path candidate(String name) {
    return path.resolve("candidates").resolve(name);
  }
}

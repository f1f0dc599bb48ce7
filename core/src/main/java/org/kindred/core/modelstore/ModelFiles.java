package org.kindred.core.modelstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kindred.core.shop.ShopKey;

/** Where the files of model versions lie: {@code <data directory>/models/<shop key>/<version>}. */
@ApplicationScoped
public class ModelFiles {

  private final Path root;

  /**
   * @param dataDirectory {@code kindred.data.directory}
   */
  @Inject
  public ModelFiles(@ConfigProperty(name = "kindred.data.directory") String dataDirectory) {
    this.root = Path.of(dataDirectory, "models");
  }

  /** The directory of a version; its parent exists when this returns. */
  public Path directory(ShopKey shop, long version) {
    Path parent = root.resolve(shop.toString());
    try {
      Files.createDirectories(parent);
    } catch (IOException e) {
      throw new UncheckedIOException("Models cannot be kept in " + parent, e);
    }
    return parent.resolve(Long.toString(version));
  }

  /** Deletes the files of a version, if there are any. */
  public void delete(ShopKey shop, long version) {
    Path directory = directory(shop, version);
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Model files cannot be deleted: " + directory, e);
    }
  }
}

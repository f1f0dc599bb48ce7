package org.kindred.engine.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kindred.engine.data.CatalogFile;
import org.kindred.engine.data.ItemCatalog;

/** The whole and unchanged model that a training goes on from. */
record Predecessor(ModelDirectory directory, ModelManifest manifest, ItemCatalog catalog) {

  /** Empty when none is named, or, with a warning, when it cannot be gone on from. */
  static Optional<Predecessor> find(SelectionContext context) {
    Path path = context.options().previous();
    if (path == null) {
      return Optional.empty();
    }
    try {
      ModelDirectory directory = new ModelDirectory(path);
      ModelManifest manifest = ManifestFile.read(directory.manifest());
      if (manifest.formatVersion() == ModelManifest.FORMAT_VERSION
          && manifest.checksums().equals(Checksums.of(path, directory.manifest()))) {
        return Optional.of(
            new Predecessor(directory, manifest, CatalogFile.read(directory.catalog())));
      }
      context.warn("the earlier model was changed, so the training began afresh");
    } catch (IOException | IllegalArgumentException e) {
      context.warn("the earlier model cannot be read, so the training began afresh: " + e);
    }
    return Optional.empty();
  }

  boolean has(String candidate) {
    return Files.isDirectory(directory.candidate(candidate));
  }
}

package org.kindred.engine.serving;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.kindred.engine.basket.BasketTable;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.data.CatalogFile;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.Checksums;
import org.kindred.engine.training.ManifestFile;
import org.kindred.engine.training.ModelDirectory;
import org.kindred.engine.training.ModelManifest;
import org.kindred.engine.training.ModelSelection;

/** Reads a model directory, once its checksums are found to be right. */
final class ModelReader {

  private final ModelDirectory directory;

  ModelReader(Path directory) {
    this.directory = new ModelDirectory(directory);
  }

  LoadedParts read() throws IOException {
    ModelManifest manifest = manifest();
    verify(manifest);
    List<CandidateModel> candidates = new ArrayList<>();
    try {
      ItemCatalog catalog = CatalogFile.read(directory.catalog());
      Blend blend = blend();
      for (String name : blend.candidates()) {
        candidates.add(trainer(name).load(directory.candidate(name), catalog));
      }
      return new LoadedParts(
          manifest,
          catalog,
          blend,
          candidates,
          BasketTable.load(directory.baskets()),
          popularity(catalog.size()));
    } catch (IOException | RuntimeException e) {
      candidates.forEach(CandidateModel::close);
      throw e;
    }
  }

  private ModelManifest manifest() throws IOException {
    if (!Files.exists(directory.manifest())) {
      throw new CorruptModelException("there is no manifest in " + directory.path());
    }
    ModelManifest manifest;
    try {
      manifest = ManifestFile.read(directory.manifest());
    } catch (IllegalArgumentException e) {
      throw new CorruptModelException(
          "the manifest in %s is broken".formatted(directory.path()), e);
    }
    if (manifest.formatVersion() != ModelManifest.FORMAT_VERSION) {
      throw new CorruptModelException(
          "expected format version %d, got %d"
              .formatted(ModelManifest.FORMAT_VERSION, manifest.formatVersion()));
    }
    return manifest;
  }

  private void verify(ModelManifest manifest) throws IOException {
    Map<String, String> found = Checksums.of(directory.path(), directory.manifest());
    for (Map.Entry<String, String> expected : manifest.checksums().entrySet()) {
      String sum = found.get(expected.getKey());
      if (sum == null) {
        throw new CorruptModelException("missing: " + directory.path().resolve(expected.getKey()));
      }
      if (!sum.equals(expected.getValue())) {
        throw new CorruptModelException(
            "checksum does not fit: " + directory.path().resolve(expected.getKey()));
      }
    }
  }

  private Blend blend() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(directory.blend())) {
      properties.load(in);
    }
    return Blend.fromProperties(properties);
  }

  private static CandidateTrainer trainer(String name) {
    return ModelSelection.trainers().stream()
        .filter(trainer -> trainer.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new CorruptModelException("there is no candidate of the name " + name));
  }

  private float[] popularity(int items) throws IOException {
    float[] popularity = new float[items];
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(directory.popularity())))) {
      for (int item = 0; item < items; item++) {
        popularity[item] = in.readFloat();
      }
    }
    return popularity;
  }
}

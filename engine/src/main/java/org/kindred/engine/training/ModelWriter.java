package org.kindred.engine.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kindred.engine.basket.BasketCounter;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.data.CatalogFile;
import org.kindred.engine.data.TrainingSet;

/**
 * Writes a model beside its place and moves it there when it is whole and on disk, so that there is
 * either all of it or nothing. Closing removes what was not moved.
 */
final class ModelWriter implements AutoCloseable {

  private final Path target;
  private final ModelDirectory partial;

  private ModelWriter(Path target, Path partial) {
    this.target = target;
    this.partial = new ModelDirectory(partial);
  }

  /**
   * For a directory that does not exist or is empty.
   *
   * @throws IllegalArgumentException when something is in it
   */
  static ModelWriter forDirectory(Path directory) throws IOException {
    Path target = directory.toAbsolutePath();
    if (Files.exists(target)) {
      try (Stream<Path> content = Files.list(target)) {
        if (content.findAny().isPresent()) {
          throw new IllegalArgumentException("expected an empty directory: " + target);
        }
      }
      Files.delete(target);
    }
    Path partial = target.resolveSibling("." + target.getFileName() + ".partial");
    delete(partial);
    Files.createDirectories(partial);
    return new ModelWriter(target, partial);
  }

  /** Writes everything; the manifest's checksums are filled in here. */
  void write(TrainingSet set, Blend blend, List<CandidateModel> carriers, ModelManifest manifest)
      throws IOException {
    CatalogFile.write(set.catalog(), partial.catalog());
    try (OutputStream out = Files.newOutputStream(partial.blend())) {
      blend.toProperties().store(out, null);
    }
    writePopularity(RecentPopularity.of(set));
    BasketCounter.count(set).save(partial.baskets());
    for (CandidateModel carrier : carriers) {
      Path directory = partial.candidate(carrier.name());
      Files.createDirectories(directory);
      carrier.save(directory);
    }
    ManifestFile.write(
        manifest.withChecksums(Checksums.of(partial.path(), partial.manifest())),
        partial.manifest());
    force();
    Files.move(partial.path(), target, StandardCopyOption.ATOMIC_MOVE);
    forceDirectory(Objects.requireNonNull(target.getParent(), "a model needs a place"));
  }

  private void writePopularity(float[] popularity) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(partial.popularity())))) {
      for (float each : popularity) {
        out.writeFloat(each);
      }
    }
  }

  private void force() throws IOException {
    try (Stream<Path> paths = Files.walk(partial.path())) {
      for (Path path : paths.toList()) {
        if (Files.isDirectory(path)) {
          forceDirectory(path);
        } else {
          try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
        }
      }
    }
  }

  /** Some systems cannot open a directory; there the file system must look after itself. */
  private static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      System.getLogger(ModelWriter.class.getName())
          .log(System.Logger.Level.DEBUG, "directory not forced to disk", e);
    }
  }

  @Override
  public void close() throws IOException {
    delete(partial.path());
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

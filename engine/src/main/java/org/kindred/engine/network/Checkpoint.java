package org.kindred.engine.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A directory with the variables of a graph, and a properties file with what else a training must
 * know to go on, and with checksums. The properties file is written last: without it there is no
 * checkpoint.
 */
public final class Checkpoint {

  private static final String STATE = "checkpoint.properties";
  private static final String WEIGHTS = "weights";
  private static final String CHECKSUM = "sha256.";

  private final Path directory;

  private Checkpoint(Path directory) {
    this.directory = directory;
  }

  public static Checkpoint in(Path directory) {
    return new Checkpoint(directory);
  }

  public boolean exists() {
    return Files.exists(directory.resolve(STATE));
  }

  /** Writes the graph's variables and the state in place of what was there. */
  public void write(LoadedGraph graph, Properties state) throws IOException {
    Files.createDirectories(directory);
    Files.deleteIfExists(directory.resolve(STATE));
    graph.call("save", new Feed().text("path", weights()));
    Properties complete = new Properties();
    complete.putAll(state);
    for (Path file : weightFiles()) {
      complete.setProperty(CHECKSUM + file.getFileName(), sha256(file));
    }
    Path partial = directory.resolve(STATE + ".partial");
    try (OutputStream out = Files.newOutputStream(partial)) {
      complete.store(out, null);
    }
    Files.move(partial, directory.resolve(STATE), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Gives the graph's variables the values of the checkpoint, once its checksums are right. */
  public void restore(LoadedGraph graph) throws IOException {
    verify();
    graph.call("restore", new Feed().text("path", weights()));
  }

  /** As {@link #restore}, for a graph with more items: those start as the seed says. */
  public void restoreAndGrow(LoadedGraph graph, int seed) throws IOException {
    verify();
    graph.call(
        "restore_and_grow", new Feed().text("path", weights()).ints("seed", new int[] {seed, 1}));
  }

  /** What was given to {@link #write}, and the checksums. */
  public Properties state() throws IOException {
    Properties state = new Properties();
    try (InputStream in = Files.newInputStream(directory.resolve(STATE))) {
      state.load(in);
    }
    return state;
  }

  /** Copies the checkpoint's files into another directory. */
  public void copyTo(Path target) throws IOException {
    Files.createDirectories(target);
    for (Path file : weightFiles()) {
      Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.copy(
        directory.resolve(STATE), target.resolve(STATE), StandardCopyOption.REPLACE_EXISTING);
  }

  private void verify() throws IOException {
    Properties state = state();
    List<Path> files = weightFiles();
    for (Path file : files) {
      if (!sha256(file).equals(state.getProperty(CHECKSUM + file.getFileName()))) {
        throw new CorruptCheckpointException("checksum does not fit: " + file);
      }
    }
    long expected =
        state.stringPropertyNames().stream().filter(key -> key.startsWith(CHECKSUM)).count();
    if (files.size() != expected) {
      throw new CorruptCheckpointException(
          "expected %d files in %s, got %d".formatted(expected, directory, files.size()));
    }
  }

  private String weights() {
    return directory.resolve(WEIGHTS).toAbsolutePath().toString();
  }

  private List<Path> weightFiles() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(WEIGHTS + "."))
          .sorted()
          .toList();
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

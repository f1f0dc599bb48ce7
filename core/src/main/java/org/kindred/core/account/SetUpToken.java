package org.kindred.core.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The text that proves the first owner to be the one who installed Kindred: in a file that only the
 * server's own account can read. Good for one use. Safe for several threads.
 */
final class SetUpToken {

  /** Without letters and digits that are taken for each other. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int GROUPS = 5;
  private static final int GROUP_LENGTH = 5;

  private static final System.Logger LOG = System.getLogger(SetUpToken.class.getName());

  private final Path file;

  SetUpToken(Path dataDirectory) {
    this.file = dataDirectory.resolve("setup-token");
  }

  /** Makes the token, and tells the log, unless there is one. */
  void ensure() {
    try {
      Files.createDirectories(file.getParent());
      Files.createFile(file);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      String token = fresh();
      Files.writeString(file, token + "\n", StandardOpenOption.TRUNCATE_EXISTING);
      LOG.log(System.Logger.Level.INFO, "Set-up token: {0}", token);
    } catch (FileAlreadyExistsException e) {
      LOG.log(System.Logger.Level.DEBUG, "Set-up token stands in {0}", file);
    } catch (IOException e) {
      throw new UncheckedIOException("The set-up token cannot be written to " + file, e);
    }
  }

  boolean matches(String typed) {
    try {
      return Files.exists(file)
          && MessageDigest.isEqual(
              bytes(typed), bytes(Files.readString(file, StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new UncheckedIOException("The set-up token cannot be read from " + file, e);
    }
  }

  /** Takes the token away; true for the one caller who did. */
  boolean use() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The set-up token cannot be removed from " + file, e);
    }
  }

  /** Case, spaces and hyphens do not matter to somebody who types it. */
  private static byte[] bytes(String token) {
    return token.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
  }

  private static String fresh() {
    SecureRandom random = new SecureRandom();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        token.append('-');
      }
      token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return token.toString();
  }
}

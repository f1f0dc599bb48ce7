package org.kindred.core.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The file that holds the installation's key, readable by its owner only. */
final class SecretKeyFile {

  private static final int KEY_LENGTH = 32;

  private final Path file;

  SecretKeyFile(Path dataDirectory) {
    this.file = dataDirectory.resolve("secret.key");
  }

  byte[] readOrCreate() {
    try {
      if (!Files.exists(file)) {
        create();
      }
      return decode(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The secret key file cannot be used: " + file, e);
    }
  }

  static byte[] decode(String base64) {
    byte[] key = Base64.getDecoder().decode(base64);
    if (key.length != KEY_LENGTH) {
      throw new IllegalArgumentException("secret key must have 32 bytes, got " + key.length);
    }
    return key;
  }

  private void create() throws IOException {
    Files.createDirectories(file.getParent());
    byte[] key = new byte[KEY_LENGTH];
    new SecureRandom().nextBytes(key);
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      return;
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(
        file, Base64.getEncoder().encodeToString(key), StandardOpenOption.TRUNCATE_EXISTING);
  }
}

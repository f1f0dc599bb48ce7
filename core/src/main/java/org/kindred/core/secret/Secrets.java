package org.kindred.core.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals text with AES-256-GCM and derives further keys, all from the installation's one key. Safe
 * for several threads.
 */
@ApplicationScoped
public class Secrets {

  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;

  private final byte[] masterKey;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param dataDirectory {@code kindred.data.directory}: holds the key file when no key is
   *     configured
   * @param configuredKey {@code kindred.secret.key}: 32 bytes in Base64; default: made at the first
   *     start and kept in {@code <data directory>/secret.key}. Nodes that share a database share it
   */
  @Inject
  public Secrets(
      @ConfigProperty(name = "kindred.data.directory") String dataDirectory,
      @ConfigProperty(name = "kindred.secret.key") Optional<String> configuredKey) {
    this(
        configuredKey
            .map(SecretKeyFile::decode)
            .orElseGet(() -> new SecretKeyFile(Path.of(dataDirectory)).readOrCreate()));
  }

  Secrets(byte[] masterKey) {
    this.masterKey = masterKey.clone();
  }

  /** Secrets under a key that the caller brings, 32 bytes. */
  public static Secrets of(byte[] masterKey) {
    return new Secrets(masterKey);
  }

  /** A key of 32 bytes for one purpose; the same for the same purpose, over restarts. */
  public byte[] derivedKey(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(masterKey, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /** Encrypts so that {@link #open} gives the text back and notices any change. */
  public byte[] seal(String text) {
    byte[] nonce = new byte[NONCE_LENGTH];
    random.nextBytes(nonce);
    try {
      byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES/GCM", e);
    }
  }

  /**
   * Decrypts; throws {@link UnreadableSecretException} when it was sealed under another key, or
   * changed.
   */
  public String open(byte[] sealed) {
    if (sealed.length < NONCE_LENGTH) {
      throw new UnreadableSecretException(
          new IllegalArgumentException("sealed text must begin with a nonce"));
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
    byte[] text = Arrays.copyOfRange(sealed, NONCE_LENGTH, sealed.length);
    try {
      return new String(crypt(Cipher.DECRYPT_MODE, nonce, text), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new UnreadableSecretException(e);
    }
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] input) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(derivedKey("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher.doFinal(input);
  }
}

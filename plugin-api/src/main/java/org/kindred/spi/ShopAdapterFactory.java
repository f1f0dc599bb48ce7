package org.kindred.spi;

/**
 * Entry point of an adapter, found through {@link java.util.ServiceLoader}: the one public class of
 * its module, named in {@code META-INF/services/org.kindred.spi.ShopAdapterFactory}. One per
 * platform and server. Holds no state and does no I/O; has a public constructor without parameters.
 */
public interface ShopAdapterFactory {

  /**
   * Always the same value. Called at start; the connect form is made from it.
   *
   * <p>Its texts are English. In another language the host says what the file {@code
   * words_<language>.properties} (UTF-8) beside this class has: {@code name} for the platform,
   * {@code <property>.label} and {@code <property>.description} for a property, {@code where} or
   * {@code where.<placement>} for the place of a snippet. What the adapter's exceptions say is
   * found again, and said in the other language, where both that file and {@code words.properties},
   * with the English, have it under the same {@code reason.<any name>}; <code>{0}</code> and so on
   * stand for what it names.
   */
  AdapterDescriptor descriptor();

  /**
   * Makes the adapter of one shop. Called when the shop is connected, when its settings change (the
   * old adapter is closed after its last call has returned) and at start. Does no I/O.
   *
   * @throws IllegalArgumentException when a setting is missing or invalid; the message is shown at
   *     the form, so it names the setting and not its value
   */
  ShopAdapter create(ShopConnection connection, AdapterContext context);
}

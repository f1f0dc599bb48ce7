package org.kindred.spi;

/**
 * The version of this SPI. An adapter puts {@link #CURRENT} into its descriptor; being a constant,
 * it is compiled in and so says what the adapter was compiled against. The host refuses any other
 * at load.
 */
public final class SpiVersion {

  /** Raised when an adapter that was compiled before could break. */
  public static final int CURRENT = 1;

  private SpiVersion() {}
}

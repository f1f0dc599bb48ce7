package org.kindred.engine.serving;

/** Multiplies the vectors of a table with a query. Stateless. */
interface ByteScan {

  /**
   * Writes the scores of a tile by bytes: {@code scores[offset + i]} for the tile's vector i.
   *
   * @return the highest of them
   */
  float scan(ByteTable table, int tile, ByteQuery query, float[] scores, int offset);

  /**
   * With vector instructions, if this Java was started with {@code --add-modules
   * jdk.incubator.vector}; else in plain Java, several times slower.
   */
  static ByteScan fastest() {
    try {
      return Class.forName("org.kindred.engine.serving.VectorByteScan")
          .asSubclass(ByteScan.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      System.getLogger(ByteScan.class.getName())
          .log(
              System.Logger.Level.INFO,
              "item vectors are scanned without vector instructions"
                  + " (start Java with --add-modules jdk.incubator.vector)");
      return new PlainByteScan();
    }
  }
}

package org.kindred.engine.basket;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * For each item those that are in the same baskets more often than by chance, best first. A pair's
 * strength is count / √(count of a · count of b), drawn towards 0 when it was seen but a few times.
 * Immutable.
 */
public final class BasketTable {

  private final int[] offsets;
  private final int[] partners;
  private final float[] strengths;

  BasketTable(int[] offsets, int[] partners, float[] strengths) {
    this.offsets = offsets;
    this.partners = partners;
    this.strengths = strengths;
  }

  /** Adds the strengths of an item's partners to scores: float [items]. */
  public void addPartners(int item, float[] scores) {
    for (int p = offsets[item]; p < offsets[item + 1]; p++) {
      scores[partners[p]] += strengths[p];
    }
  }

  /** The number of pairs. */
  public int size() {
    return partners.length;
  }

  public void save(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(offsets.length - 1);
      out.writeInt(partners.length);
      for (int offset : offsets) {
        out.writeInt(offset);
      }
      for (int p = 0; p < partners.length; p++) {
        out.writeInt(partners[p]);
        out.writeFloat(strengths[p]);
      }
    }
  }

  /** Reads what {@link #save} wrote. */
  public static BasketTable load(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int[] offsets = new int[in.readInt() + 1];
      int pairs = in.readInt();
      for (int i = 0; i < offsets.length; i++) {
        offsets[i] = in.readInt();
      }
      int[] partners = new int[pairs];
      float[] strengths = new float[pairs];
      for (int p = 0; p < pairs; p++) {
        partners[p] = in.readInt();
        strengths[p] = in.readFloat();
      }
      return new BasketTable(offsets, partners, strengths);
    }
  }
}

package org.kindred.engine.data;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * A bidirectional index between terms (ids as the shop writes them) and dense indices {@code 0 …
 * size - 1} in order of first appearance. Safe for several readers once nobody adds any more.
 */
public final class Vocabulary {

  /** The index of a term that is not known. */
  public static final int UNKNOWN = -1;

  private final Object2IntOpenHashMap<String> indices = new Object2IntOpenHashMap<>();
  private final List<String> terms = new ArrayList<>();

  Vocabulary() {
    indices.defaultReturnValue(UNKNOWN);
  }

  /** A vocabulary of these terms; a repeated term keeps its first index. */
  public static Vocabulary of(Iterable<String> terms) {
    Vocabulary vocabulary = new Vocabulary();
    terms.forEach(vocabulary::add);
    return vocabulary;
  }

  /** The index of the term, which is given the next free one if it is new. */
  int add(String term) {
    int index = indices.putIfAbsent(term, terms.size());
    if (index != UNKNOWN) {
      return index;
    }
    terms.add(term);
    return terms.size() - 1;
  }

  /** The term's index, or {@link #UNKNOWN}. */
  public int indexOf(String term) {
    return indices.getInt(term);
  }

  /** The term at an index that this vocabulary has given out. */
  public String term(int index) {
    return terms.get(index);
  }

  public int size() {
    return terms.size();
  }

  /** All terms in the order of their indices; a view. */
  public List<String> terms() {
    return Collections.unmodifiableList(terms);
  }

  /** SHA-256 over all terms in order, in hex: equal vocabularies have equal fingerprints. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String term : terms) {
        digest.update(term.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package org.kindred.engine.data;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps an {@link ItemCatalog} in a file, so that a model can be loaded without the shop's data.
 */
public final class CatalogFile {

  private CatalogFile() {}

  public static void write(ItemCatalog catalog, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      writeTexts(catalog.eventTypes().terms(), out);
      out.writeInt(catalog.size());
      for (int item = 0; item < catalog.size(); item++) {
        ItemFeatures features = catalog.features(item);
        writeText(catalog.items().term(item), out);
        writeTexts(features.categories(), out);
        out.writeBoolean(features.brand() != null);
        writeText(features.brand() == null ? "" : features.brand(), out);
        out.writeDouble(features.price());
        writeText(features.title(), out);
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  public static ItemCatalog read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      Vocabulary eventTypes = Vocabulary.of(readTexts(in));
      int size = in.readInt();
      List<String> items = new ArrayList<>(size);
      List<ItemFeatures> features = new ArrayList<>(size);
      for (int item = 0; item < size; item++) {
        items.add(readText(in));
        List<String> categories = readTexts(in);
        boolean hasBrand = in.readBoolean();
        String brand = readText(in);
        features.add(
            new ItemFeatures(categories, hasBrand ? brand : null, in.readDouble(), readText(in)));
      }
      return new ItemCatalog(Vocabulary.of(items), eventTypes, features);
    }
  }

  private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(text, out);
    }
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(readText(in));
    }
    return texts;
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}

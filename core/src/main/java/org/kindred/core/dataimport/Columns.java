package org.kindred.core.dataimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header of a file: which column stands where. Names that nobody asks for are passed over. */
final class Columns {

  private static final int SHOWN = 200;

  private final Map<String, Integer> places;
  private final int count;

  private Columns(Map<String, Integer> places, int count) {
    this.places = places;
    this.count = count;
  }

  /** Throws {@link UnusableFileException} when the line is not a header with these columns. */
  static Columns of(String header, List<String> required) {
    List<String> names = split(header);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (places.put(name, i) != null && !name.isEmpty()) {
        throw new UnusableFileException("The header names the column \"" + name + "\" twice");
      }
    }
    if (!places.keySet().containsAll(required)) {
      throw new UnusableFileException(
          "The first line must name the columns "
              + String.join(", ", required)
              + ", separated by tabs; it reads \""
              + ImportText.excerpt(header, SHOWN)
              + "\"");
    }
    return new Columns(places, names.size());
  }

  /** The line under this header; throws {@link UnusableLineException} when it has more fields. */
  Fields fields(String line) {
    List<String> values = split(line);
    if (values.size() > count) {
      throw new UnusableLineException(
          "The line has " + values.size() + " fields, the header names " + count);
    }
    return new Fields(places, values);
  }

  private static List<String> split(String line) {
    List<String> parts = new ArrayList<>(8);
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      parts.add(line.substring(from, tab));
      from = tab + 1;
    }
    parts.add(line.substring(from));
    return parts;
  }
}

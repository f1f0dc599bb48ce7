package org.kindred.engine.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A tab-separated file with a header line that names the columns, in any order. */
final class Table {

  private static final int ABSENT = -1;

  private final Path file;
  private final List<String> required;
  private final List<String> optional;
  private final BadLines badLines;

  Table(Path file, List<String> required, List<String> optional, BadLines badLines) {
    this.file = file;
    this.required = required;
    this.optional = optional;
    this.badLines = badLines;
  }

  /** Takes one row. */
  @FunctionalInterface
  interface RowReader {

    /**
     * Called for each row in the order of the file.
     *
     * @param values of the required columns, then of the optional ones; empty when absent
     * @param line the row's number in the file
     * @throws IllegalArgumentException when the row makes no sense
     */
    void read(String[] values, long line);
  }

  /** Reads all rows; says how many were taken. Empty lines are passed over. */
  long forEach(RowReader reader) throws IOException {
    try (LineReader lines = LineReader.open(file)) {
      int[] columns = columns(lines.read());
      long taken = 0;
      while (true) {
        try {
          String line = lines.read();
          if (line == null) {
            return taken;
          }
          if (!line.isEmpty()) {
            reader.read(values(line, columns), lines.number());
            taken++;
          }
        } catch (IllegalArgumentException e) {
          badLines.found(file, lines.number(), reason(e));
        } catch (CharacterCodingException e) {
          badLines.found(file, lines.number(), "is not UTF-8");
        } catch (LineTooLongException e) {
          badLines.found(file, lines.number(), reason(e));
        } catch (EOFException | ZipException e) {
          throw new BadLineException(
              file, lines.number() + 1, "the gzip file ends or breaks here: " + reason(e));
        }
      }
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** int [columns]: where each of the columns is in a line. */
  private int[] columns(@Nullable String header) {
    if (header == null) {
      throw new BadLineException(file, 1, "the file is empty; expected a header of " + required);
    }
    List<String> names = List.of(header.toLowerCase(Locale.ROOT).split("\t", -1));
    List<String> wanted = new ArrayList<>(required);
    wanted.addAll(optional);
    for (String name : required) {
      if (!names.contains(name)) {
        throw new BadLineException(
            file, 1, "the header lacks the column %s; it has %s".formatted(name, names));
      }
    }
    return wanted.stream().mapToInt(names::indexOf).toArray();
  }

  private String[] values(String line, int[] columns) {
    String[] fields = line.split("\t", -1);
    String[] values = new String[columns.length];
    for (int c = 0; c < columns.length; c++) {
      if (columns[c] != ABSENT && columns[c] < fields.length) {
        values[c] = fields[columns[c]];
      } else if (c < required.size()) {
        throw new IllegalArgumentException(
            "has %d columns, too few for %s".formatted(fields.length, required.get(c)));
      } else {
        values[c] = "";
      }
    }
    return values;
  }
}

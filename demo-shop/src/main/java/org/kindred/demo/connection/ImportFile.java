package org.kindred.demo.connection;

/** A file for Kindred's import door: tab-separated, gzip. */
final class ImportFile {

  private final String kind;
  private final byte[] content;
  private final int lines;

  /**
   * @param kind items, events or social
   * @param content is not copied and must not change
   * @param lines without the header
   */
  ImportFile(String kind, byte[] content, int lines) {
    this.kind = kind;
    this.content = content;
    this.lines = lines;
  }

  String kind() {
    return kind;
  }

  String name() {
    return "otterbrook-" + kind + ".tsv.gz";
  }

  byte[] content() {
    return content;
  }

  int lines() {
    return lines;
  }
}

package org.kindred.demo.connection;

/**
 * A file for Kindred's import door.
 *
 * @param kind items, events or social
 * @param content tab-separated, gzip
 * @param lines without the header
 */
record ImportFile(String kind, byte[] content, int lines) {

  String name() {
    return "otterbrook-" + kind + ".tsv.gz";
  }
}

package org.kindred.core.dataimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.kindred.core.shop.ShopKey;

/**
 * Imports of tab-separated files, plain or gzip. Run one after the other. Safe for several threads.
 */
@ApplicationScoped
public class Imports {

  /**
   * Writes the file to disk and starts its import, or puts it in line; the stream is read to its
   * end and not closed. What the stream throws is thrown as UncheckedIOException and nothing is
   * started.
   */
  public ImportId start(ShopKey shop, ImportKind kind, String name, InputStream content) {
    throw new UnsupportedOperationException("not yet");
  }

  /** How far an import has come. */
  public Optional<ImportProgress> find(ShopKey shop, ImportId id) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The shop's imports, newest first. */
  public List<ImportProgress> list(ShopKey shop, int limit) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Stops the import after the lines it is just writing; it can be resumed. */
  public void cancel(ShopKey shop, ImportId id) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Goes on after the last committed line of an import that was cancelled or failed. */
  public void resume(ShopKey shop, ImportId id) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The first rejected lines. */
  public List<RejectedLine> rejectedLines(ShopKey shop, ImportId id, int limit) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Writes all rejected lines as tab-separated values with a header, and does not close the stream.
   */
  public void writeRejectedLines(ShopKey shop, ImportId id, OutputStream target) {
    throw new UnsupportedOperationException("not yet");
  }
}

package org.kindred.core.attribution;

import jakarta.enterprise.context.ApplicationScoped;

/** Reports on what recommendations led to. Safe for several threads. */
@ApplicationScoped
public class ConversionReports {

  /** The report. */
  public ConversionReport report(ReportQuery query) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Writes one line per day, placement and strategy as comma-separated values with a header (RFC
   * 4180, UTF-8); money has a column of its own per currency.
   */
  public void writeCsv(ReportQuery query, Appendable target) {
    throw new UnsupportedOperationException("not yet");
  }
}

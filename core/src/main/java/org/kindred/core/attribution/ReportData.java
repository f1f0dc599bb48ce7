package org.kindred.core.attribution;

import java.util.List;

/** The rows that a report is made of. */
record ReportData(
    List<EventCount> events, List<ReportRows.ProductCount> products, List<AttributedSale> sales) {}

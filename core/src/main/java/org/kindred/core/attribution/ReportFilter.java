package org.kindred.core.attribution;

import java.util.ArrayList;
import java.util.List;

/** What a query narrows the rows to, as a piece of SQL; both tables name these columns alike. */
record ReportFilter(String condition, List<Object> parameters) {

  ReportFilter {
    parameters = List.copyOf(parameters);
  }

  static ReportFilter of(ReportQuery query) {
    StringBuilder condition = new StringBuilder();
    List<Object> parameters = new ArrayList<>();
    if (query.placement() != null) {
      condition.append(" and placement = ?");
      parameters.add(query.placement());
    }
    if (query.strategy() != null) {
      condition.append(" and strategy = ?");
      parameters.add(query.strategy());
    }
    if (query.product() != null) {
      condition.append(" and product_id = ?");
      parameters.add(query.product().value());
    }
    return new ReportFilter(condition.toString(), parameters);
  }
}

package org.kindred.adapter.adobecommerce;

/** Search criteria in the notation of the REST interface. */
final class AdobeSearch {

  private AdobeSearch() {}

  /**
   * One condition.
   *
   * @param value escaped already
   */
  static String filter(String field, String condition, String value) {
    String start = "searchCriteria[filter_groups][0][filters][0]";
    return start
        + "[field]="
        + field
        + "&"
        + start
        + "[condition_type]="
        + condition
        + "&"
        + start
        + "[value]="
        + value;
  }

  /** A page in the order of the field. */
  static String page(int number, int size, String sortedBy) {
    return "searchCriteria[currentPage]="
        + number
        + "&searchCriteria[pageSize]="
        + size
        + "&searchCriteria[sortOrders][0][field]="
        + sortedBy
        + "&searchCriteria[sortOrders][0][direction]=ASC";
  }
}

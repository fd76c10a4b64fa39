package uk.rowan.sharing.staffing;

import java.util.List;
import uk.rowan.foundation.Pages;

/// Agencies by name or kind.
public record AgencyListPage(
    String words, boolean gone, String sort, String found, List<Row> rows, Pages pages) {

  public record Row(
      String href, String name, String kind, String services, int staff, String state) {}

  /// Where a column heading leads.
  public String sortedBy(String column) {
    return "/agencies?sort=" + column + (gone ? "&gone=yes" : "");
  }

  public String order(String column) {
    return sort.equals(column) ? "ascending" : "none";
  }
}

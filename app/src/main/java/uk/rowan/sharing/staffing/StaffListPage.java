package uk.rowan.sharing.staffing;

import java.util.List;
import uk.rowan.foundation.Pages;

/// Staff by name, agency or role.
public record StaffListPage(
    String words, boolean gone, String sort, String found, List<Row> rows, Pages pages) {

  public record Row(
      String href, String name, String username, String role, String agency, String team) {}

  /// Where a column heading leads.
  public String sortedBy(String column) {
    return "/staff?sort=" + column + (gone ? "&gone=yes" : "");
  }

  public String order(String column) {
    return sort.equals(column) ? "ascending" : "none";
  }
}

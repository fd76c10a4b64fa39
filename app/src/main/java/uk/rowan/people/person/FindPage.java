package uk.rowan.people.person;

import java.util.List;

/// What was found, and how to look further.
public record FindPage(String words, boolean asked, List<Row> rows) {

  public record Row(String href, String name, String about, String reasons) {
    @Override
    public String toString() {
      return "Row";
    }
  }

  @Override
  public String toString() {
    return "FindPage[" + rows.size() + " rows]";
  }
}

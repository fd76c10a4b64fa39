package uk.rowan.sharing.history;

import java.util.List;
import uk.rowan.foundation.Pages;

/// Who looked at one record, newest first. `name` is empty where the reader may not know it.
public record HistoryPage(String name, String back, String printed, List<Row> rows, Pages pages) {

  public record Row(
      String day, String hours, String who, String agency, String basis, String what) {}

  @Override
  public String toString() {
    return "HistoryPage";
  }
}

package uk.rowan.sharing.gate;

import java.util.List;

/// What waits at the gate.
public record GateListPage(List<Row> alerts, List<Row> lifts) {

  public record Row(String href, String words, String when) {
    @Override
    public String toString() {
      return "Row";
    }
  }
}

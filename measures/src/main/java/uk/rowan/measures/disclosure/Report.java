package uk.rowan.measures.disclosure;

import java.util.List;

/// What was hidden and why. Not for publication: it tells small counts from those hidden for their
/// sake. `alreadyOut` are counts that earlier releases expose whatever is done now.
public record Report(List<Hidden> hidden, List<String> withheld, List<Exposure> alreadyOut) {

  /// Why a cell is hidden.
  public enum Why {
    /// It is small itself, or is part of a share with few others.
    SMALL,
    /// A small one could be computed from it.
    FOR_OTHERS
  }

  public record Hidden(String table, String label, Why why) {}

  public Report {
    hidden = List.copyOf(hidden);
    withheld = List.copyOf(withheld);
    alreadyOut = List.copyOf(alreadyOut);
  }

  public long count(Why why) {
    return hidden.stream().filter(it -> it.why() == why).count();
  }

  /// In a sentence or four.
  public String words() {
    var words = new StringBuilder();
    words.append("Hidden because they are small counts: ").append(count(Why.SMALL)).append(". ");
    words
        .append("Hidden so that these cannot be computed: ")
        .append(count(Why.FOR_OTHERS))
        .append('.');
    if (!withheld.isEmpty()) {
      words.append(" Withheld: ").append(String.join(", ", withheld)).append('.');
    }
    if (!alreadyOut.isEmpty()) {
      words.append(" Found from earlier releases alone: ").append(alreadyOut.size()).append('.');
    }
    return words.toString();
  }
}

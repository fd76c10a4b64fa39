package uk.rowan.risk.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question of an instrument: its words, why it matters, and where that is known from.
public record Item(
    int number,
    String key,
    String words,
    String why,
    AnswerType type,
    Alert alert,
    List<Citation> sources) {

  public Item {
    sources = List.copyOf(sources);
  }

  /// What an answer sets off: a second look when `critical`, and a `flag` that local rules may give
  /// a lowest band.
  public record Alert(boolean critical, @Nullable String flag) {}

  /// A work, and what of it the item rests on. `checked` says whether someone verified that the
  /// work says so.
  public record Citation(String reference, @Nullable String link, String says, boolean checked) {}

  public Item withCritical(boolean critical) {
    return new Item(number, key, words, why, type, new Alert(critical, alert.flag()), sources);
  }
}

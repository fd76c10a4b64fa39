package uk.rowan.foundation;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// One of the answers offered by radios, checkboxes or a select. With alone, choosing it clears all
/// others; more is what is asked only of those who choose it.
public record Choice(
    String value, String words, @Nullable String hint, @Nullable Content more, boolean alone) {

  public Choice(String value, String words) {
    this(value, words, null, null, false);
  }

  public Choice withHint(String text) {
    return new Choice(value, words, text, more, alone);
  }

  /// The same answer, which asks for more once it is chosen.
  public Choice revealing(Content content) {
    return new Choice(value, words, hint, content, alone);
  }

  /// The same answer, set apart by "or": none of the others can be true with it.
  public Choice onItsOwn() {
    return new Choice(value, words, hint, more, true);
  }
}

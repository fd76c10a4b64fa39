package uk.rowan.sharing.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;

/// What a privacy officer found, exactly as typed.
public record LookForm(@Nullable String finding, @Nullable String words) {

  static final int MOST_WORDS = 1_000;

  record Given(LookFinding finding, String words) {
    @Override
    public String toString() {
      return "Given[" + finding + "]";
    }
  }

  sealed interface Read {
    record Good(Given given) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  static LookForm empty() {
    return new LookForm(null, null);
  }

  Read read() {
    var problems = new ArrayList<Problem>();
    var finding = chosen();
    if (finding == null) {
      problems.add(new Problem("finding", "Select whether it is explained"));
    }
    var words = this.words == null ? "" : this.words.strip();
    if (finding == LookFinding.ASK_AGENCY && words.isEmpty()) {
      problems.add(new Problem("words", "Enter what their agency is asked"));
    }
    if (words.length() > MOST_WORDS) {
      problems.add(
          new Problem("words", "What you found must be " + MOST_WORDS + " characters or fewer"));
    }
    return finding == null || !problems.isEmpty()
        ? new Read.Bad(List.copyOf(problems))
        : new Read.Good(new Given(finding, words));
  }

  private @Nullable LookFinding chosen() {
    for (var known : LookFinding.values()) {
      if (known.name().equals(finding)) {
        return known;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return "LookForm";
  }
}

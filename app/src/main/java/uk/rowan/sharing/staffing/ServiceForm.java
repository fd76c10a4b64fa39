package uk.rowan.sharing.staffing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;

/// A service and the clocks it keeps, as an administrator types them.
public record ServiceForm(
    @Nullable String name,
    @Nullable String takes,
    @Nullable String high,
    @Nullable String other,
    @Nullable String review) {

  /// Longer than this nobody at high risk should wait.
  private static final int MOST_HIGH = 72;

  private static final int MOST_OTHER = 336;
  private static final int MOST_REVIEW = 180;

  record Given(String name, boolean takes, int high, int other, int review) {}

  sealed interface Read {
    record Good(Given given) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  static ServiceForm usual() {
    return new ServiceForm(null, "yes", "24", "72", "28");
  }

  Read read() {
    var problems = new ArrayList<Problem>();
    var name = AgencyForm.plain(this.name);
    if (name.isEmpty() || name.length() > 200) {
      problems.add(new Problem("name", "Enter the name of the service"));
    }
    int high = number(this.high, 1, MOST_HIGH);
    if (high == 0) {
      problems.add(
          new Problem("high", "Hours when risk is high must be 1 to %d".formatted(MOST_HIGH)));
    }
    int other = number(this.other, 1, MOST_OTHER);
    if (other == 0) {
      problems.add(
          new Problem("other", "Hours for everyone else must be 1 to %d".formatted(MOST_OTHER)));
    } else if (high > other) {
      problems.add(
          new Problem("other", "Hours for everyone else must not be fewer than when risk is high"));
    }
    int review = number(this.review, 1, MOST_REVIEW);
    if (review == 0) {
      problems.add(
          new Problem("review", "Days between reviews must be 1 to %d".formatted(MOST_REVIEW)));
    }
    return problems.isEmpty()
        ? new Read.Good(new Given(name, "yes".equals(takes), high, other, review))
        : new Read.Bad(List.copyOf(problems));
  }

  /// 0 when it is no number between these.
  private static int number(@Nullable String typed, int least, int most) {
    var plain = AgencyForm.plain(typed);
    if (!plain.matches("[0-9]{1,4}")) {
      return 0;
    }
    int number = Integer.parseInt(plain);
    return number >= least && number <= most ? number : 0;
  }
}

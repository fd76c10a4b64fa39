package uk.rowan.sharing.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;

/// An agency as an administrator types it.
public record AgencyForm(@Nullable String name, @Nullable String code, @Nullable String kind) {

  /// Said when the last code is too old to save with.
  static final List<Problem> STALE =
      List.of(
          new Problem(
              "",
              "It is more than 5 minutes since you entered a code. Open the agencies again to enter one. Nothing was saved"));

  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,30}");

  record Given(String name, String code, AgencyKind kind) {}

  sealed interface Read {
    record Good(Given given) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  static AgencyForm empty() {
    return new AgencyForm(null, null, null);
  }

  Read read() {
    var problems = new ArrayList<Problem>();
    var name = plain(this.name);
    if (name.isEmpty() || name.length() > 200) {
      problems.add(new Problem("name", "Enter the name of the agency"));
    }
    var code = plain(this.code).toLowerCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      problems.add(new Problem("code", "Short name must be 2 to 30 letters, numbers or hyphens"));
    }
    var kind = Arrays.stream(AgencyKind.values()).filter(k -> k.name().equals(this.kind)).findAny();
    if (kind.isEmpty()) {
      problems.add(new Problem("kind", "Select what kind of agency it is"));
    }
    return problems.isEmpty() && kind.isPresent()
        ? new Read.Good(new Given(name, code, kind.get()))
        : new Read.Bad(List.copyOf(problems));
  }

  static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}

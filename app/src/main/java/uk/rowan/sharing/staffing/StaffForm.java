package uk.rowan.sharing.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Role;

/// A member of staff as an administrator types them.
public record StaffForm(
    @Nullable String name,
    @Nullable String username,
    @Nullable String role,
    @Nullable String team,
    @Nullable String leads) {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9._@-]{2,80}");

  record Given(String name, String username, Role role, UUID team, boolean leads) {}

  sealed interface Read {
    record Good(Given given) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  static StaffForm empty() {
    return new StaffForm(null, null, null, null, null);
  }

  Read read() {
    var problems = new ArrayList<Problem>();
    var name = plain(this.name);
    if (name.isEmpty() || name.length() > 200) {
      problems.add(new Problem("name", "Enter the name they use at work"));
    }
    var username = plain(this.username).toLowerCase(Locale.ROOT);
    if (!USERNAME.matcher(username).matches()) {
      problems.add(
          new Problem("username", "User name must be 2 to 80 letters, numbers, dots or hyphens"));
    }
    var role = Arrays.stream(Role.values()).filter(r -> r.name().equals(this.role)).findFirst();
    if (role.isEmpty()) {
      problems.add(new Problem("role", "Select what they do"));
    }
    var team = uuid(plain(this.team));
    if (team == null) {
      problems.add(new Problem("team", "Select the team they work in"));
    }
    return problems.isEmpty() && role.isPresent() && team != null
        ? new Read.Good(new Given(name, username, role.get(), team, "yes".equals(leads)))
        : new Read.Bad(List.copyOf(problems));
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}

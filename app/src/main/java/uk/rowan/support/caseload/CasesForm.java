package uk.rowan.support.caseload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Role;

/// A view of the list as chosen, and the name under which to keep it.
public record CasesForm(
    @Nullable String whose,
    @Nullable String status,
    @Nullable String risk,
    @Nullable String sorted,
    @Nullable String name,
    @Nullable String page) {

  static final int MOST = 40;

  /// Whoever manages a team sees its cases first, unless they said otherwise.
  CasesForm asFirstSeenBy(Role role) {
    return whose == null && role == Role.MANAGER
        ? new CasesForm(View.Whose.TEAM.name(), status, risk, sorted, name, page)
        : this;
  }

  View view() {
    return View.of(whose, status, risk, sorted);
  }

  /// The first page, unless it says otherwise.
  int pageNumber() {
    return page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
  }

  List<Problem> nameProblems() {
    var given = name == null ? "" : name.strip();
    if (given.isEmpty()) {
      return List.of(new Problem("name", "Enter a name for this view"));
    }
    return given.length() > MOST
        ? List.of(new Problem("name", "The name of the view must be 40 characters or fewer"))
        : List.of();
  }

  @Override
  public String toString() {
    return "CasesForm";
  }
}

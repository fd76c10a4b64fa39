package uk.rowan.sharing.emergency;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;

/// The emergencies that the acting member of staff made or may judge.
interface Openings {

  /// Those of these persons whose record would open for the acting member of staff: known, and
  /// neither excluded, conflicted, restricted without being on the list, nor the other side of whom
  /// they work with.
  List<PersonId> openable(Collection<PersonId> persons);

  /// Their own opening of this record that is still open.
  Optional<Opening> live(PersonId person);

  void add(Opening opening);

  void explain(Opening opening, Sealed words);

  /// One opening to judge, with what was found when it was.
  record Judged(
      Opening opening,
      String opener,
      String agency,
      Sealed words,
      @Nullable Finding finding,
      @Nullable String reviewer,
      @Nullable Instant reviewedAt) {}

  /// Empty when there is none that the acting member of staff may judge.
  Optional<Judged> find(UUID id);

  /// The last ones that were reviewed, newest first.
  List<Judged> reviewed();

  /// True when it still waited.
  boolean judge(UUID id, Finding finding, StaffId by, Instant at);

  /// One that waits for its review.
  record Waiting(
      UUID id, Instant at, String opener, String agency, boolean reviewable, boolean supervised) {}

  /// Oldest first.
  List<Waiting> waiting();

  /// What the opener looked at while it was open: how many times, and which classes of field.
  record Seen(int looks, Set<String> fields) {}

  Seen seen(Opening opening);
}

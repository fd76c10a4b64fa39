package uk.rowan.sharing.history;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.WorkingDays;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.PersonNames;
import uk.rowan.sharing.PersonSeal;

/// A privacy officer of another agency says whether looks at a record are explained, or whether
/// whoever looked is to be asked. Never about themselves, nor about anyone of their agency or teams
/// (requirement AU-07).
@Component
class JudgeLooks {

  private static final int LATE_AFTER = 5;

  /// What came of it. A second finding is not an error: two people may look at the same one.
  enum Outcome {
    JUDGED,
    ALREADY_JUDGED,
    NOT_FOUND
  }

  /// One to judge. `name` is empty where the officer may not know whose record it is; `words` are
  /// what was written with the finding.
  record Read(LooksToCheck.Item item, String name, String words) {
    @Override
    public String toString() {
      return "Read[" + item.id() + "]";
    }
  }

  private final LooksToCheck looks;
  private final Access access;
  private final PersonNames names;
  private final PersonSeal seal;
  private final Clock clock;

  JudgeLooks(LooksToCheck looks, Access access, PersonNames names, PersonSeal seal, Clock clock) {
    this.looks = looks;
    this.access = access;
    this.names = names;
    this.seal = seal;
    this.clock = clock;
  }

  /// By when somebody has judged it.
  static Instant lateFrom(Instant since) {
    return WorkingDays.after(since, LATE_AFTER);
  }

  @Transactional(readOnly = true)
  List<LooksToCheck.Waiting> waiting() {
    var now = clock.instant();
    return looks.waiting().stream()
        .filter(one -> one.reviewable() || !now.isBefore(lateFrom(one.since())))
        .toList();
  }

  @Transactional
  Optional<Read> read(UUID id) {
    return looks.find(id).map(this::read);
  }

  private Read read(LooksToCheck.Item item) {
    var person = item.looks().person();
    var judged = item.judged();
    var words = judged == null ? null : judged.words();
    return new Read(
        item, name(person), words == null ? "" : seal.open(person, item.wordsPlace(), words));
  }

  private String name(PersonId person) {
    return access.look(
                    Act.READ,
                    person.value(),
                    Set.of(FieldClass.ACCESS_HISTORY, FieldClass.IDENTITY))
                instanceof Look.Open open
            && open.shows(FieldClass.IDENTITY)
        ? names.names(List.of(person)).getOrDefault(person, "")
        : "";
  }

  @Transactional
  Outcome judge(UUID id, LookForm.Given given) {
    var item = looks.find(id).orElse(null);
    if (item == null) {
      return Outcome.NOT_FOUND;
    }
    var words =
        given.words().isEmpty()
            ? null
            : seal.seal(item.looks().person(), item.wordsPlace(), given.words());
    return looks.judge(id, given.finding(), words, Acting.required().staff(), clock.instant())
        ? Outcome.JUDGED
        : Outcome.ALREADY_JUDGED;
  }
}

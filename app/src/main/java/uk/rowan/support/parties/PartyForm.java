package uk.rowan.support.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Problem;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.RelatePersons.Kind;
import uk.rowan.people.TypedBirth;

/// Someone to be added to a case, as typed. `is` says who they are among those known already: an
/// identifier, or [#NEW]; null when that was not asked yet.
public record PartyForm(
    @Nullable String given,
    @Nullable String family,
    @Nullable String born,
    @Nullable String kind,
    @Nullable String part,
    @Nullable String is) {

  static final String NEW = "NEW";
  static final PartyForm BLANK = new PartyForm(null, null, null, null, null, null);
  private static final int MOST = 200;

  sealed interface Read {
    record Good(Name name, Birth birth, Kind kind, Part part) implements Read {
      @Override
      public String toString() {
        return "Good";
      }
    }

    record Bad(List<Problem> problems) implements Read {}
  }

  /// Whether they are someone new, or whom of those offered; or that this is still to be said.
  sealed interface Who {
    record New() implements Who {}

    record Known(PersonId person) implements Who {}

    record NotSaid() implements Who {}
  }

  Read read(LocalDate today) {
    var problems = new ArrayList<Problem>();
    var first = text(given);
    var last = text(family);
    if (first.isEmpty() && last.isEmpty()) {
      problems.add(new Problem("given", "Enter at least one name"));
    } else if (first.length() > MOST || last.length() > MOST) {
      problems.add(new Problem("given", "A name must be 200 characters or fewer"));
    }
    var birth = TypedBirth.read(text(born), today);
    if (birth.isEmpty()) {
      problems.add(
          new Problem("born", "Enter a date of birth, like 27 3 2015, or an age, like 11"));
    }
    var related = find(Kind.values(), kind);
    if (related.isEmpty()) {
      problems.add(new Problem("kind", "Select what they are to the person"));
    }
    var has = find(Part.values(), part);
    if (has.isEmpty()) {
      problems.add(new Problem("part", "Select what part they have in this case"));
    }
    return problems.isEmpty()
        ? new Read.Good(
            new Name(first, last), birth.orElseThrow(), related.orElseThrow(), has.orElseThrow())
        : new Read.Bad(List.copyOf(problems));
  }

  /// Only someone who was offered can be chosen.
  Who who(List<Parties.Known> offered) {
    if (offered.isEmpty() || NEW.equals(is)) {
      return new Who.New();
    }
    return offered.stream()
        .map(known -> known.card().id())
        .filter(id -> id.toString().equals(is))
        .findFirst()
        .<Who>map(Who.Known::new)
        .orElseGet(Who.NotSaid::new);
  }

  private static <E extends Enum<E>> Optional<E> find(E[] among, @Nullable String code) {
    return Stream.of(among).filter(one -> one.name().equals(code)).findFirst();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  @Override
  public String toString() {
    return "PartyForm";
  }
}

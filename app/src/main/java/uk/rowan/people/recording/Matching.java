package uk.rowan.people.recording;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Likenesses;
import uk.rowan.people.Recognition;
import uk.rowan.people.Told;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;

/// Compares keys in a database role of its own. Handles come back; those that the acting member of
/// staff may not see go to the gatekeeper and nowhere else (threat T13: a match never tells that
/// somebody exists). What agrees is told only as far as they may read it (requirement AC-09).
@Component
class Matching implements Likenesses, Recognition {

  static final String KEEP =
      "select people.keep_match_keys(cast(:person as uuid), cast(:kinds as text[]), cast(:hashes as bytea[]))";
  static final String SHARING =
      "select person, kinds from people.sharing_keys(cast(:hashes as bytea[]))";
  static final String OF_PERSON =
      "select person, kinds from people.sharing_keys_of(cast(:person as uuid))";
  static final String STAFF =
      "select staff from people.staff_sharing_keys(cast(:hashes as bytea[]))";
  static final String SEEN = "select people.seen_among(cast(:persons as uuid[])) as seen";
  static final String NOTE =
      "select people.note_possible_same(cast(:newer as uuid), cast(:older as uuid), cast(:why as text[]))";

  private final MatchKeys keys;
  private final Access access;
  private final JdbcClient jdbc;
  private final JdbcClient matchJdbc;
  private final TransactionOperations matchTransactions;

  Matching(
      MatchKeys keys,
      Access access,
      JdbcClient jdbc,
      @Qualifier("match") JdbcClient matchJdbc,
      @Qualifier("match") TransactionOperations matchTransactions) {
    this.keys = keys;
    this.access = access;
    this.jdbc = jdbc;
    this.matchJdbc = matchJdbc;
    this.matchTransactions = matchTransactions;
  }

  /// Keeps the keys of someone who was told of. Joins the caller's transaction.
  @Transactional
  void keep(PersonId person, Told told) {
    var made = keys.of(told);
    jdbc.sql(KEEP)
        .param("person", person.value())
        .param("kinds", made.stream().map(key -> key.kind().name()).toArray(String[]::new))
        .param("hashes", made.stream().map(key -> key.hash().bytes()).toArray(byte[][]::new))
        .query((_, _) -> true)
        .list();
  }

  @Override
  public List<MatchKey> keys(Told told) {
    return keys.of(told).stream().map(key -> new MatchKey(key.kind().name(), key.hash())).toList();
  }

  @Override
  public List<Like> of(PersonId recorded, Told told) {
    var hashes = keys.of(told).stream().map(key -> key.hash().bytes()).toArray(byte[][]::new);
    return matchTransactions.execute(
        _ ->
            shown(
                recorded,
                matchJdbc.sql(SHARING).param("hashes", hashes).query(Matching::match).list()));
  }

  @Override
  public List<Like> of(PersonId recorded) {
    return matchTransactions.execute(
        _ ->
            shown(
                recorded,
                matchJdbc
                    .sql(OF_PERSON)
                    .param("person", recorded.value())
                    .query(Matching::match)
                    .list()));
  }

  @Override
  public List<Like> found(Told asked) {
    var hashes = keys.of(asked).stream().map(key -> key.hash().bytes()).toArray(byte[][]::new);
    return matchTransactions.execute(
        _ -> {
          var matches =
              matchJdbc.sql(SHARING).param("hashes", hashes).query(Matching::match).list();
          return likes(knowable(matches, seen(matches)));
        });
  }

  /// The members of staff who, by what they entered in the conflict register, are this person.
  Set<StaffId> staffWhoAre(Told told) {
    var hashes = keys.of(told).stream().map(key -> key.hash().bytes()).toArray(byte[][]::new);
    return matchTransactions.execute(
        _ ->
            matchJdbc
                .sql(STAFF)
                .param("hashes", hashes)
                .query((row, _) -> new StaffId(row.getObject("staff", UUID.class)))
                .set());
  }

  private static final Set<FieldClass> KEPT =
      EnumSet.of(FieldClass.CHARACTERISTICS, FieldClass.CONTACT, FieldClass.LOCATION);

  private static final Set<MatchKeys.Kind> OF_THE_FAMILY =
      EnumSet.of(MatchKeys.Kind.FAMILY_BORN, MatchKeys.Kind.FAMILY_POSTCODE);

  private record Match(PersonId person, Set<MatchKeys.Kind> kinds) {
    /// Two weak agreements are enough, unless both are of the family alone: twins share a family
    /// name, a birthday and a home, and are two.
    boolean isLikely() {
      return kinds.stream().anyMatch(MatchKeys.Kind::isStrong)
          || (kinds.size() >= 2 && !OF_THE_FAMILY.containsAll(kinds));
    }

    /// Whether it gives away more than who someone is.
    boolean tells() {
      return kinds.stream().anyMatch(kind -> KEPT.contains(kind.tells()));
    }

    Match within(Look.@Nullable Open look) {
      return new Match(
          person,
          kinds.stream()
              .filter(
                  kind ->
                      !KEPT.contains(kind.tells()) || (look != null && look.shows(kind.tells())))
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(MatchKeys.Kind.class))));
    }
  }

  private static Match match(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    var kinds = EnumSet.noneOf(MatchKeys.Kind.class);
    Arrays.stream((String[]) row.getArray("kinds").getArray())
        .map(MatchKeys.Kind::valueOf)
        .forEach(kinds::add);
    return new Match(new PersonId(row.getObject("person", UUID.class)), kinds);
  }

  private List<Like> shown(PersonId recorded, List<Match> matches) {
    var others =
        matches.stream()
            .filter(match -> !match.person().equals(recorded))
            .filter(Match::isLikely)
            .toList();
    var known = knowable(others, seen(others)).stream().filter(Match::isLikely).toList();
    var persons = known.stream().map(Match::person).collect(Collectors.toSet());
    others.stream()
        .filter(match -> !persons.contains(match.person()))
        .forEach(match -> note(recorded, match));
    return likes(known);
  }

  /// What the acting member of staff may know of the matches: those they may see, and of each what
  /// tells no more than they may read. Whoever may not read where somebody lives does not learn it
  /// by asking for each postcode in turn.
  private List<Match> knowable(List<Match> matches, Set<UUID> seen) {
    var known = matches.stream().filter(match -> seen.contains(match.person().value())).toList();
    var telling = known.stream().filter(Match::tells).map(match -> match.person().value()).toList();
    if (telling.isEmpty()) {
      return known;
    }
    var open = access.lookAll(Act.READ, telling, KEPT);
    return known.stream()
        .map(match -> match.within(open.get(match.person().value())))
        .filter(match -> !match.kinds().isEmpty())
        .toList();
  }

  private static List<Like> likes(List<Match> matches) {
    return matches.stream()
        .sorted(Comparator.comparing((Match match) -> match.kinds().iterator().next()))
        .map(
            match ->
                new Like(
                    match.person(),
                    match.kinds().stream().map(MatchKeys.Kind::words).toList(),
                    match.kinds().stream().anyMatch(MatchKeys.Kind::isStrong)))
        .toList();
  }

  private Set<UUID> seen(Collection<Match> matches) {
    return matchJdbc
        .sql(SEEN)
        .param(
            "persons", matches.stream().map(match -> match.person().value()).toArray(UUID[]::new))
        .query((row, _) -> Set.of((UUID[]) row.getArray("seen").getArray()))
        .single();
  }

  private void note(PersonId recorded, Match match) {
    matchJdbc
        .sql(NOTE)
        .param("newer", recorded.value())
        .param("older", match.person().value())
        .param("why", match.kinds().stream().map(Enum::name).toArray(String[]::new))
        .query((_, _) -> true)
        .list();
  }
}

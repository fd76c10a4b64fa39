package uk.rowan.people.recording;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.Told;
import uk.rowan.sharing.EmergencyLookup;

/// Finds by keyed hashes whoever has that name and date of birth, or that number: handles, to be
/// decided about and never shown.
@Component
class ExactMatch implements EmergencyLookup {

  static final String WITH_ANY = "select person from people.sharing_keys(cast(:hashes as bytea[]))";

  private final MatchKeys keys;
  private final JdbcClient matchJdbc;
  private final TransactionOperations matchTransactions;

  ExactMatch(
      MatchKeys keys,
      @Qualifier("match") JdbcClient matchJdbc,
      @Qualifier("match") TransactionOperations matchTransactions) {
    this.keys = keys;
    this.matchJdbc = matchJdbc;
    this.matchTransactions = matchTransactions;
  }

  @Override
  public Set<PersonId> exactly(Known known) {
    var named = named(known);
    var numbered = known.number().map(this::numbered);
    if (named.isPresent() && numbered.isPresent()) {
      var both = new HashSet<>(named.get());
      both.retainAll(numbered.get());
      return both;
    }
    return named.or(() -> numbered).orElse(Set.of());
  }

  private Optional<Set<PersonId>> named(Known known) {
    if (known.given().isBlank() || known.family().isBlank() || known.born().isEmpty()) {
      return Optional.empty();
    }
    var told = Told.of(new Name(known.given(), known.family()), new Birth.Day(known.born().get()));
    return Optional.of(with(told, Set.of(MatchKeys.Kind.NAME_BORN)));
  }

  private Set<PersonId> numbered(String number) {
    var kind = number.contains("@") ? Told.ChannelKind.EMAIL : Told.ChannelKind.PHONE;
    var channel =
        new Told.Channel(kind, number, Told.Safety.NOT_ASKED, Optional.empty(), false, "");
    var told =
        new Told(
            new Name("-", "-"),
            Birth.unknown(),
            "",
            "",
            List.of(),
            List.of(channel),
            Optional.of(number));
    return with(told, Set.of(MatchKeys.Kind.PHONE, MatchKeys.Kind.EMAIL, MatchKeys.Kind.NHS));
  }

  private Set<PersonId> with(Told told, Set<MatchKeys.Kind> kinds) {
    var hashes =
        keys.of(told).stream()
            .filter(key -> kinds.contains(key.kind()))
            .map(key -> key.hash().bytes())
            .toArray(byte[][]::new);
    return matchTransactions.execute(
        _ ->
            matchJdbc
                .sql(WITH_ANY)
                .param("hashes", hashes)
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .set());
  }
}

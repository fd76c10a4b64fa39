package uk.rowan.people.recording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.Told;
import uk.rowan.sharing.ConflictKeys;

/// The conflict register, as keyed hashes of the combinations that make someone likely the same.
@Component
class ConflictRegister implements ConflictKeys {

  static final String KEEP_STAFF =
      "select people.keep_staff_keys(cast(:staff as uuid), cast(:kinds as text[]), cast(:hashes as bytea[]))";
  static final String PERSONS = "select people.persons_who_are(cast(:staff as uuid)) as persons";

  private static final Set<MatchKeys.Kind> KEPT =
      EnumSet.of(MatchKeys.Kind.NAME_BORN, MatchKeys.Kind.PHONE, MatchKeys.Kind.EMAIL);

  private final MatchKeys keys;
  private final JdbcClient jdbc;
  private final JdbcClient matchJdbc;
  private final TransactionOperations matchTransactions;

  ConflictRegister(
      MatchKeys keys,
      JdbcClient jdbc,
      @Qualifier("match") JdbcClient matchJdbc,
      @Qualifier("match") TransactionOperations matchTransactions) {
    this.keys = keys;
    this.jdbc = jdbc;
    this.matchJdbc = matchJdbc;
    this.matchTransactions = matchTransactions;
  }

  @Override
  @Transactional
  public void keep(StaffId staff, Own own) {
    var made =
        told(own).stream()
            .flatMap(told -> keys.of(told).stream())
            .filter(key -> KEPT.contains(key.kind()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    jdbc.sql(KEEP_STAFF)
        .param("staff", staff.value())
        .param("kinds", made.stream().map(key -> key.kind().name()).toArray(String[]::new))
        .param("hashes", made.stream().map(key -> key.hash().bytes()).toArray(byte[][]::new))
        .query((_, _) -> true)
        .list();
  }

  @Override
  public Set<PersonId> personsWhoAre(StaffId staff) {
    return matchTransactions.execute(
        _ ->
            matchJdbc
                .sql(PERSONS)
                .param("staff", staff.value())
                .query((row, _) -> (UUID[]) row.getArray("persons").getArray())
                .list()
                .stream()
                .flatMap(Stream::of)
                .map(PersonId::new)
                .collect(Collectors.toSet()));
  }

  /// One telling for each name, and one for how they are reached.
  private static List<Told> told(Own own) {
    var told = new ArrayList<Told>();
    var birth = own.born().<Birth>map(Birth.Day::new).orElseGet(Birth::unknown);
    for (var name : own.names()) {
      int end = name.strip().lastIndexOf(' ');
      if (end > 0) {
        told.add(
            Told.of(new Name(name.strip().substring(0, end), name.strip().substring(end)), birth));
      }
    }
    var channels = new ArrayList<Told.Channel>();
    own.phones().forEach(phone -> channels.add(channel(Told.ChannelKind.PHONE, phone)));
    own.emails().forEach(email -> channels.add(channel(Told.ChannelKind.EMAIL, email)));
    told.add(
        new Told(
            new Name("-", "-"), Birth.unknown(), "", "", List.of(), channels, Optional.empty()));
    return told;
  }

  private static Told.Channel channel(Told.ChannelKind kind, String address) {
    return new Told.Channel(kind, address, Told.Safety.NOT_ASKED, Optional.empty(), false, "");
  }
}

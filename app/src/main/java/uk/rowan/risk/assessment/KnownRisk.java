package uk.rowan.risk.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.risk.Band;
import uk.rowan.risk.BandSource;
import uk.rowan.risk.RiskNow;
import uk.rowan.risk.RiskPictures;

@Repository
class KnownRisk implements RiskPictures {

  static final String SIGNED =
      """
      select person, band, band_source, yes, questions, overrides, signed_at
      from risk.assessment
      where status = 'SIGNED' and person = any (cast(:persons as uuid[]))
      order by person, signed_at desc, id
      """;

  /// Those last held to be at high risk, and not assessed since.
  static final String NOT_REVIEWED =
      """
      select person, signed_at from (
        select distinct on (person) person, signed_at, band from risk.assessment
        where status = 'SIGNED' and band is not null order by person, signed_at desc, id) latest
      where band = 'HIGH' and signed_at < :before
      order by signed_at, person
      """;

  private record Line(
      PersonId person,
      @Nullable Band band,
      @Nullable BandSource source,
      int yes,
      int questions,
      Set<String> flags,
      Instant at) {}

  private final JdbcClient jdbc;

  KnownRisk(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<RiskNow> now(PersonId person) {
    return Optional.ofNullable(now(List.of(person)).get(person));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<PersonId, RiskNow> now(Collection<PersonId> persons) {
    var lines =
        jdbc.sql(SIGNED)
            .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
            .query(KnownRisk::line)
            .list();
    var now = new HashMap<PersonId, RiskNow>();
    lines.stream()
        .collect(Collectors.groupingBy(Line::person))
        .forEach((person, its) -> now(its).ifPresent(risk -> now.put(person, risk)));
    return now;
  }

  /// Since when, of those at high risk who were not assessed again before that.
  @Transactional(readOnly = true)
  public Map<PersonId, Instant> notReviewed(Instant before) {
    return jdbc
        .sql(NOT_REVIEWED)
        .param("before", before.atOffset(java.time.ZoneOffset.UTC))
        .query(
            (row, _) ->
                Map.entry(
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getObject("signed_at", OffsetDateTime.class).toInstant()))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    var band = row.getString("band");
    var source = row.getString("band_source");
    return new Line(
        new PersonId(row.getObject("person", UUID.class)),
        band == null ? null : Band.valueOf(band),
        source == null ? null : BandSource.valueOf(source),
        row.getInt("yes"),
        row.getInt("questions"),
        Set.of((String[]) row.getArray("overrides").getArray()),
        row.getObject("signed_at", OffsetDateTime.class).toInstant());
  }

  private static Optional<RiskNow> now(List<Line> latestFirst) {
    var known = latestFirst.stream().filter(line -> line.band() != null).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    var last = known.getFirst();
    var band = java.util.Objects.requireNonNull(last.band());
    var since = last.at();
    for (var line : known) {
      if (line.band() != band) {
        break;
      }
      since = line.at();
    }
    var words = RiskWords.brief(band, last.yes(), last.questions(), last.flags());
    return Optional.of(
        new RiskNow(
            band,
            since,
            java.util.Objects.requireNonNull(last.source()),
            latestFirst.getFirst().equals(last) ? words : words + ". Asked since: too little known",
            last.flags()));
  }
}

package uk.rowan.risk.instrument;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Problem;

@Repository
class JdbcHeldInstruments implements HeldInstruments {

  static final String BODIES =
      "select body from risk.definition order by uploaded_at, code, version";
  static final String ADD =
      """
      insert into risk.definition (id, code, version, body, uploaded_at, uploaded_by)
      values (:id, :code, :version, :body, :at, :by)
      on conflict on constraint definition_of_a_version_is_there_once do nothing
      """;

  private final Instruments shipped = Instruments.shipped();
  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcHeldInstruments(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Instruments all() {
    var held = shipped;
    for (var body : jdbc.sql(BODIES).query((row, _) -> row.getString("body")).list()) {
      held = held.with(InstrumentReader.read("licensed file", body));
    }
    return held;
  }

  @Override
  @Transactional
  public List<Problem> add(String json) {
    try {
      var licensed = InstrumentReader.read("The file", json);
      if (licensed.isEmpty()) {
        return List.of(new Problem("file", "The file has no items. Choose one that has"));
      }
      if (all().find(licensed.edition()).isPresent()) {
        return List.of(there());
      }
      shipped.with(licensed);
      int added =
          jdbc.sql(ADD)
              .param("id", UUID.randomUUID())
              .param("code", licensed.edition().code())
              .param("version", licensed.edition().version())
              .param("body", json)
              .param("at", clock.instant().atOffset(UTC))
              .param("by", Acting.required().staff().value())
              .update();
      return added == 1 ? List.of() : List.of(there());
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage()).lines().map(line -> new Problem("file", line)).toList();
    }
  }

  private static Problem there() {
    return new Problem(
        "file", "Rowan already has this version. Give what you changed a version of its own");
  }
}

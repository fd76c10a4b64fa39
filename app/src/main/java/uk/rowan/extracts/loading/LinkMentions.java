package uk.rowan.extracts.loading;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.extracts.loading.DeliveryKeys.DeliveryKey;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.Sealed;

/// Finds out who is who among everyone named, all at once, and in which ward each record puts them.
/// What changes is written beside what was thought before; a person keeps their number as long as
/// most of those who had it are still together.
@Component
class LinkMentions {

  static final String WARDS =
      "select known ->> 'postcode' as postcode, known ->> 'ward_code' as ward from extracts.entry where source = 'postcodes' and latest";
  static final String KEYS = "select id, wrapped from extracts.delivery";
  static final String MENTIONS =
      """
      select n.id, n.delivery, n.agency, e.line, e.source, n.entry, n.role, n.place, n.ref, n.forenames, n.surname,
             n.dob::text as dob, n.sex, n.nhs_number, n.sealed, l.person, l.ward
      from extracts.named n join extracts.entry e on e.id = n.entry
      left join extracts.link l on l.named = n.id and l.until is null
      order by n.id
      """;

  private static final int FETCH = 5_000;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Links links;
  private final DeliveryKeys keys;
  private final Clock clock;

  LinkMentions(
      JdbcClient jdbc,
      TransactionOperations transactions,
      Links links,
      DeliveryKeys keys,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.links = links;
    this.keys = keys;
    this.clock = clock;
  }

  /// Links everyone named in any row there is; gives how many links were made or changed.
  int link(Consumer<String> progress) {
    return links.inTurn(() -> settle(progress));
  }

  private int settle(Consumer<String> progress) {
    var everyone = read();
    if (everyone.isEmpty()) {
      return 0;
    }
    progress.accept("linking %,d people named".formatted(everyone.size()));
    var persons = new PersonNumbers(everyone, Persons.among(everyone)).numbers();
    var changed = new ArrayList<Links.Link>();
    for (int i = 0; i < everyone.size(); i++) {
      var one = everyone.get(i);
      if (one.person() != persons[i] || !Objects.equals(one.ward(), one.wardBefore())) {
        changed.add(
            new Links.Link(one.named(), one.agency(), persons[i], one.ward(), one.person() == 0));
      }
    }
    links.write(changed, clock.instant().atOffset(ZoneOffset.UTC), everyone.size());
    return changed.size();
  }

  /// Reading is the analyst's; adding is the load's.
  private List<MentionRecord> read() {
    try {
      return Acting.required()
          .because(Purpose.ANALYSIS)
          .during(() -> transactions.execute(_ -> readWithin()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<MentionRecord> readWithin() {
    var wards = new HashMap<String, String>();
    jdbc.sql(WARDS)
        .query(
            row -> {
              wards.put(row.getString("postcode"), row.getString("ward"));
            });
    var opened = new HashMap<UUID, DeliveryKey>();
    jdbc.sql(KEYS)
        .query(
            row -> {
              var delivery = row.getObject("id", UUID.class);
              opened.put(delivery, keys.unwrap(delivery, new Sealed(row.getBytes("wrapped"))));
            });
    var everyone = new ArrayList<MentionRecord>();
    jdbc.sql(MENTIONS)
        .withFetchSize(FETCH)
        .query(
            row -> {
              var sealed = row.getBytes("sealed");
              var key = opened.get(row.getObject("delivery", UUID.class));
              Map<String, String> places = Map.of();
              if (sealed != null && key != null) {
                places =
                    Places.apart(
                        key.open(
                            Places.place(
                                row.getInt("line"), row.getString("role"), row.getInt("place")),
                            sealed));
              }
              everyone.add(
                  new MentionRecord(
                      row.getLong("id"),
                      row.getObject("agency", UUID.class),
                      row.getString("source"),
                      row.getLong("entry"),
                      row.getString("ref"),
                      row.getString("forenames"),
                      row.getString("surname"),
                      row.getString("dob"),
                      row.getString("sex"),
                      row.getString("nhs_number"),
                      places,
                      row.getLong("person"),
                      row.getString("ward"),
                      ward(wards, places)));
            });
    return everyone;
  }

  private static @Nullable String ward(Map<String, String> wards, Map<String, String> places) {
    var postcode = places.get("postcode");
    return postcode == null ? null : wards.get(postcode);
  }
}

package uk.rowan.people.recording;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.people.RecordPerson;
import uk.rowan.people.Sealer;
import uk.rowan.people.Told;
import uk.rowan.people.Vault;
import uk.rowan.people.VaultClass;

/// Writes down someone who was told of. What can locate them goes to the vault; everything else
/// keeps a reference.
@Component
class RecordTold implements RecordPerson {

  static final String PERSON =
      """
      insert into people.person (id, given, family, born, born_known, pronoun, language, recorded_at)
      values (:id, :given, :family, :born, :known, :pronoun, :language, :at)
      """;
  static final String CHANNEL =
      """
      insert into people.safe_channel
        (id, person, channel, entry, safe, from_hour, until_hour, voicemail, words, confirmed_at, confirmed_by)
      values (:id, :person, :channel, :entry, :safe, :from, :until, :voicemail, :words, :at, :by)
      """;
  static final String IDENTIFIER =
      "insert into people.identifier (id, person, scheme, sealed) values (:id, :person, 'NHS', :sealed)";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Sealer sealer;
  private final Matching matching;
  private final PeopleDirectory directory;
  private final Clock clock;

  RecordTold(
      JdbcClient jdbc,
      Vault vault,
      Sealer sealer,
      Matching matching,
      PeopleDirectory directory,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.sealer = sealer;
    this.matching = matching;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Set<StaffId> record(PersonId id, Told told, UUID source) {
    jdbc.sql(PERSON)
        .param("id", id.value())
        .param("given", told.name().given())
        .param("family", told.name().family())
        .param("born", told.birth().date())
        .param("known", told.birth().known())
        .param("pronoun", told.pronoun())
        .param("language", told.language())
        .param("at", clock.instant().atOffset(UTC))
        .update();
    for (var place : told.places()) {
      vault.put(
          id, VaultClass.LOCATION, place.kind(), join(place.words(), place.postcode()), source);
    }
    told.channels().forEach(channel -> channel(id, channel, source));
    told.nhsNumber().ifPresent(number -> identifier(id, number));
    matching.keep(id, told);
    return matching.staffWhoAre(told);
  }

  @Override
  @Transactional
  public void addChannel(PersonId person, Told.Channel channel, UUID source) {
    channel(person, channel, source);
    recognise(person, List.of(), List.of(channel));
  }

  @Override
  @Transactional
  public void addPlace(PersonId person, Told.Place place, UUID source) {
    place(person, place, source);
    recognise(person, List.of(place), List.of());
  }

  /// Adds the keys that something newly told makes together with the name and birth already known.
  private void recognise(PersonId person, List<Told.Place> places, List<Told.Channel> channels) {
    directory
        .card(person)
        .ifPresent(
            card ->
                matching.keep(
                    person,
                    new Told(
                        card.name(), card.birth(), "", "", places, channels, Optional.empty())));
  }

  private void place(PersonId person, Told.Place place, UUID source) {
    vault.put(
        person, VaultClass.LOCATION, place.kind(), join(place.words(), place.postcode()), source);
  }

  private void channel(PersonId person, Told.Channel channel, UUID source) {
    var id = UUID.randomUUID();
    var address = channel.address().strip();
    UUID entry =
        address.isEmpty()
            ? null
            : vault.put(person, VaultClass.CONTACT, channel.kind().name(), address, source);
    jdbc.sql(CHANNEL)
        .param("id", id)
        .param("person", person.value())
        .param("channel", channel.kind().name())
        .param("entry", entry)
        .param("safe", channel.safe().name())
        .param("from", channel.hours().map(Told.Hours::from).orElse(null))
        .param("until", channel.hours().map(Told.Hours::until).orElse(null))
        .param("voicemail", channel.voicemail())
        .param("words", sealed(person, id, channel.words()))
        .param("at", clock.instant().atOffset(UTC))
        .param("by", Acting.required().staff().value())
        .update();
  }

  private byte @Nullable [] sealed(PersonId person, UUID channel, String words) {
    return words.isBlank()
        ? null
        : sealer.seal(person, "people.safe_channel/" + channel + "/words", words.strip()).bytes();
  }

  private void identifier(PersonId person, String number) {
    var id = UUID.randomUUID();
    jdbc.sql(IDENTIFIER)
        .param("id", id)
        .param("person", person.value())
        .param("sealed", sealer.seal(person, "people.identifier/" + id + "/sealed", number).bytes())
        .update();
  }

  private static String join(String words, String postcode) {
    return (words.strip() + (words.isBlank() || postcode.isBlank() ? "" : ", ") + postcode.strip())
        .strip();
  }
}

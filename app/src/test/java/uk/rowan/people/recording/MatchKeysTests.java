package uk.rowan.people.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.Told;
import uk.rowan.people.Told.Channel;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.people.Told.Safety;

/// The hashes by which someone is recognised give nothing away to whoever has them without the key.
@Tag("CR-03")
class MatchKeysTests {

  private static final String NOWHERE = "";
  private static final String SHARED = "ZZ1 4QX";

  private final MatchKeys keys = new MatchKeys(key(1));

  @Test
  void birthdayAloneIsNoKey() {
    assertThat(both(told("Rosa", "Lind", NOWHERE, ""), told("Omar", "Farley", NOWHERE, "")))
        .isEmpty();
  }

  @Test
  void postcodeAloneIsNoKey() {
    assertThat(both(told("Rosa", "Lind", SHARED, ""), told("Omar", "Farley", SHARED, "")))
        .isEmpty();
  }

  @Test
  void samePersonIsRecognised() {
    assertThat(
            both(
                told("Rosa", "Lind", SHARED, "01632 960001"),
                told("ROSA", "Lind", NOWHERE, "+44 1632 960001")))
        .hasSizeGreaterThan(3);
  }

  /// Whoever has the hashes, and every name and number of the area, still needs the key.
  @Test
  void withAnotherKeyNothingIsRecognised() {
    var known = told("Rosa", "Lind", SHARED, "01632 960001");

    var theirs = hashes(new MatchKeys(key(2)), known);

    assertThat(theirs).hasSameSizeAs(hashes(keys, known)).isNotEmpty();
    assertThat(theirs).doesNotContainAnyElementsOf(hashes(keys, known));
  }

  /// A hash of one kind says nothing about a hash of another, whatever the words.
  @Test
  void noHashStandsForTwoKinds() {
    var all = keys.of(told("Lind", "Lind", SHARED, "01632 960001"));

    assertThat(all.stream().map(key -> Arrays.hashCode(key.hash().bytes())).distinct())
        .hasSameSizeAs(all);
  }

  private Set<String> both(Told one, Told other) {
    var shared = new HashSet<>(hashes(keys, one));
    shared.retainAll(hashes(keys, other));
    return shared;
  }

  private static Set<String> hashes(MatchKeys keys, Told told) {
    return keys.of(told).stream()
        .map(key -> Arrays.toString(key.hash().bytes()))
        .collect(Collectors.toSet());
  }

  private static Told told(String given, String family, String postcode, String phone) {
    return told(new Name(given, family), new Birth.Day(LocalDate.of(1990, 3, 27)), postcode, phone);
  }

  private static Told told(Name name, Birth born, String postcode, String phone) {
    return new Told(
        name,
        born,
        "",
        "",
        postcode.isEmpty() ? List.of() : List.of(new Told.Place("Home", "1 Elm Row", postcode)),
        phone.isEmpty()
            ? List.of()
            : List.of(
                new Channel(
                    ChannelKind.PHONE, phone, Safety.NOT_ASKED, Optional.empty(), false, "")),
        Optional.empty());
  }

  private static byte[] key(int seed) {
    var key = new byte[32];
    Arrays.fill(key, (byte) seed);
    return key;
  }
}

package uk.rowan.people.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.rowan.sharing.FieldClass.CHARACTERISTICS;
import static uk.rowan.sharing.FieldClass.CONTACT;
import static uk.rowan.sharing.FieldClass.IDENTITY;
import static uk.rowan.sharing.FieldClass.LOCATION;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Sealed;
import uk.rowan.people.Birth;
import uk.rowan.people.Told;
import uk.rowan.sharing.FieldClass;

/// Makes the keyed hashes (HMAC-SHA-256) by which the same person can be recognised. Each hash is
/// of a combination that is rare by itself: never of a birth date or a postcode alone, whose
/// frequencies would give them away (requirement CR-03).
@Component
class MatchKeys {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]+");
  private static final Pattern NOT_POSTCODE = Pattern.compile("[^A-Z0-9]+");
  private static final int SHORTEST_PHONE = 9;

  /// One hash and of what it is.
  record Key(Kind kind, Sealed hash) {}

  /// The combinations, with what agreeing in one means to a reader, whether it alone makes the same
  /// person likely, and what of that person it gives away.
  enum Kind {
    NHS("the same NHS number", true, CHARACTERISTICS),
    NAME_BORN("the same name and date of birth", true, IDENTITY),
    SOUND_BORN("a name that sounds the same and the same date of birth", true, IDENTITY),
    PHONE("the same telephone number", true, CONTACT),
    EMAIL("the same e-mail address", true, CONTACT),
    GIVEN_BORN("the same first name and date of birth", false, IDENTITY),
    FAMILY_BORN("the same family name and date of birth", false, IDENTITY),
    FAMILY_POSTCODE("the same family name at the same postcode", false, LOCATION),
    GIVEN_POSTCODE("the same first name at the same postcode", false, LOCATION),
    NAME("the same name", false, IDENTITY),
    SOUND("a name that sounds the same", false, IDENTITY);

    private final String words;
    private final boolean strong;
    private final FieldClass tells;

    Kind(String words, boolean strong, FieldClass tells) {
      this.words = words;
      this.strong = strong;
      this.tells = tells;
    }

    FieldClass tells() {
      return tells;
    }

    String words() {
      return words;
    }

    boolean isStrong() {
      return strong;
    }
  }

  private final SecretKeySpec key;
  private final DoubleMetaphone sound = new DoubleMetaphone();

  MatchKeys(@Qualifier("matching") byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  List<Key> of(Told told) {
    var keys = new ArrayList<Key>();
    var givens = parts(told.name().given());
    var families = parts(told.name().family());
    for (var given : orNothing(givens)) {
      for (var family : orNothing(families)) {
        if (given.isEmpty() || family.isEmpty()) {
          continue;
        }
        add(keys, Kind.NAME, given, family);
        add(keys, Kind.SOUND, heard(given), heard(family));
        for (var born : births(told.birth())) {
          // Either way round: given and family names are often exchanged.
          add(keys, Kind.NAME_BORN, smaller(given, family), larger(given, family), born);
          add(
              keys,
              Kind.SOUND_BORN,
              smaller(heard(given), heard(family)),
              larger(heard(given), heard(family)),
              born);
        }
      }
    }
    for (var born : births(told.birth())) {
      givens.forEach(given -> add(keys, Kind.GIVEN_BORN, given, born));
      families.forEach(family -> add(keys, Kind.FAMILY_BORN, family, born));
    }
    for (var place : told.places()) {
      var postcode = NOT_POSTCODE.matcher(place.postcode().toUpperCase(Locale.ROOT)).replaceAll("");
      if (!postcode.isEmpty()) {
        families.forEach(family -> add(keys, Kind.FAMILY_POSTCODE, family, postcode));
        givens.forEach(given -> add(keys, Kind.GIVEN_POSTCODE, given, postcode));
      }
    }
    for (var channel : told.channels()) {
      switch (channel.kind()) {
        case PHONE, TEXT ->
            phone(channel.address()).ifPresent(number -> add(keys, Kind.PHONE, number));
        case EMAIL -> add(keys, Kind.EMAIL, channel.address().strip().toLowerCase(Locale.ROOT));
        case POST, IN_PERSON, THROUGH_SOMEONE -> {}
      }
    }
    told.nhsNumber()
        .map(number -> NOT_A_DIGIT.matcher(number).replaceAll(""))
        .filter(n -> n.length() == 10)
        .ifPresent(n -> add(keys, Kind.NHS, n));
    return List.copyOf(new LinkedHashSet<>(keys));
  }

  private void add(List<Key> keys, Kind kind, String... parts) {
    if (String.join("", parts).isBlank()) {
      return;
    }
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      keys.add(
          new Key(
              kind,
              new Sealed(mac.doFinal((kind + "|" + String.join("|", parts)).getBytes(UTF_8)))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /// The words of a name without accents, case or punctuation; a hyphened name also as one.
  private static Set<String> parts(String name) {
    var plain =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    var words = new LinkedHashSet<String>();
    for (var word : NOT_A_LETTER.split(plain.replace("'", "").replace("\u2019", ""), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static Set<String> orNothing(Set<String> parts) {
    return parts.isEmpty() ? Set.of("") : parts;
  }

  private String heard(String word) {
    var code = sound.doubleMetaphone(word);
    return code == null || code.isEmpty() ? word : code;
  }

  /// A day and, because the two are often exchanged, the day with day and month the other way
  /// round.
  private static Set<String> births(Birth birth) {
    if (!(birth instanceof Birth.Day(var day))) {
      return Set.of();
    }
    var dates = new LinkedHashSet<String>();
    dates.add(day.toString());
    if (day.getDayOfMonth() <= 12) {
      dates.add(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()).toString());
    }
    return dates;
  }

  private static java.util.Optional<String> phone(String number) {
    var digits = NOT_A_DIGIT.matcher(number).replaceAll("");
    if (digits.startsWith("0044")) {
      digits = digits.substring(4);
    } else if (digits.startsWith("44") && digits.length() > 10) {
      digits = digits.substring(2);
    }
    while (digits.startsWith("0")) {
      digits = digits.substring(1);
    }
    return digits.length() < SHORTEST_PHONE
        ? java.util.Optional.empty()
        : java.util.Optional.of(digits);
  }

  private static String smaller(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static String larger(String one, String other) {
    return one.compareTo(other) <= 0 ? other : one;
  }
}

package uk.rowan.linkage.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.Kind;

/// What a column may be taken for by its heading. The headings themselves are data, in
/// `headings.txt`.
enum Role {
  GIVEN("given name", Kind.GIVEN_NAME),
  OTHER("other given names", Kind.OTHER_NAME),
  FAMILY("family name", Kind.FAMILY_NAME),
  MAIDEN("other family name", Kind.OTHER_NAME),
  WHOLE("whole name", Kind.FAMILY_NAME),
  DATE("date of birth", Kind.DATE),
  DAY("day of birth", Kind.DATE),
  MONTH("month of birth", Kind.DATE),
  YEAR("year of birth", Kind.DATE),
  SEX("sex", Kind.SEX),
  POSTCODE("postcode", Kind.POSTCODE),
  NHS("NHS number", Kind.NHS_NUMBER),
  IDENTIFIER("identifier", Kind.IDENTIFIER),
  PHONE("phone", Kind.PHONE),
  EMAIL("email", Kind.EMAIL),
  NUMBER("house number", Kind.NUMBER),
  STREET("street", Kind.TEXT),
  STREET2("second line of address", Kind.TEXT),
  TOWN("town", Kind.TEXT),
  REGION("region", Kind.TEXT),
  BIRTHPLACE("birthplace", Kind.TEXT),
  OCCUPATION("occupation", Kind.TEXT);

  private final String words;
  private final Kind kind;

  Role(String words, Kind kind) {
    this.words = words;
    this.kind = kind;
  }

  /// What people call it.
  String words() {
    return words;
  }

  Field field() {
    return new Field(words, kind);
  }

  /// The role a heading tells of; empty when it tells none.
  static Optional<Role> of(String heading) {
    var plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    var known = Headings.KNOWN;
    var role = known.get(plain);
    if (role == null) {
      role = known.get(plain.replaceAll("\\d+$", ""));
    }
    if (role == null) {
      role =
          known.get(
              plain.replaceAll("(?<=.{4})(raw|orig|original|clean|std|current|text|value)$", ""));
    }
    return Optional.ofNullable(role);
  }

  private static final class Headings {

    static final Map<String, Role> KNOWN = read();

    private static Map<String, Role> read() {
      try (var in = Role.class.getResourceAsStream("headings.txt")) {
        if (in == null) {
          throw new IllegalStateException("headings.txt is not beside its class");
        }
        var known = new HashMap<String, Role>();
        try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
          for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
              var role = Role.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
              for (var heading : line.substring(colon + 1).strip().split(" +", -1)) {
                known.putIfAbsent(heading, role);
              }
            }
          }
        }
        return known;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

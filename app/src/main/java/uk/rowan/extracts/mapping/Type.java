package uk.rowan.extracts.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a column holds.
public enum Type {
  /// Words, as they are.
  TEXT,
  /// A code whose list others keep, in upper case.
  UPPER,
  /// One of the codes that the mapping lists.
  CODE,
  /// Several of them, between semicolons.
  CODES,
  /// Several codes whose list others keep, between semicolons.
  LIST,
  YES_NO,
  INTEGER,
  NUMBER,
  /// A day, or a day and a time, in Europe/London.
  MOMENT,
  /// A self-defined ethnic group, by any of the recorders' codes.
  ETHNICITY,
  /// A group as an officer perceived it (6+1): kept, and used for no measure.
  PERCEIVED,
  POSTCODE,
  FORENAMES,
  SURNAME,
  /// A birth date.
  BIRTH,
  /// House name or number, or a line of an address.
  HOUSE,
  NHS_NUMBER,
  PHONE,
  /// Several people as `forenames surname (dob)`, between semicolons.
  PEOPLE,
  /// A shape of GeoJSON.
  SHAPE;

  /// Whether it says where someone is or how to reach them, so that it is only ever kept sealed.
  public boolean isLocation() {
    return this == HOUSE || this == PHONE;
  }

  static Type of(String word, String where) {
    for (var type : values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    throw new BadMapping(
        where,
        "there is no type `%s`; there are %s"
            .formatted(
                word, Arrays.stream(values()).map(Type::word).collect(Collectors.joining(", "))));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package uk.rowan.people;

import java.time.LocalDate;
import uk.rowan.foundation.PersonId;

/// Who someone is, in a line. Shown only where the class IDENTITY is open to the reader.
public record PersonCard(PersonId id, Name name, Birth birth, String pronoun, String language) {

  /// "34", "about 34", or "age not known".
  public String age(LocalDate today) {
    var age = birth.ageOn(today).map(String::valueOf);
    return birth instanceof Birth.Day
        ? age.orElse("age not known")
        : age.map(years -> "about " + years).orElse("age not known");
  }

  public boolean isChild(LocalDate today) {
    return birth.ageOn(today).map(age -> age < 18).orElse(false);
  }

  @Override
  public String toString() {
    return "PersonCard[" + id + "]";
  }
}

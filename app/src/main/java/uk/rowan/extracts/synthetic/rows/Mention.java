package uk.rowan.extracts.synthetic.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Someone named in a row: who it truly is, and what the agency knew of them that day.
///
/// `ethnicity` is as they themselves see it; it stands in a column of the row's own.
public record Mention(
    int person,
    @Nullable String ref,
    String forenames,
    String surname,
    @Nullable LocalDate dob,
    @Nullable Sex sex,
    @Nullable Address address,
    @Nullable String nhsNumber,
    @Nullable String phone,
    @Nullable Ethnicity ethnicity) {

  /// The ward of the postcode in this record.
  public @Nullable Ward ward() {
    return address == null ? null : address.ward();
  }

  /// Nobody's name, address or birth.
  @Override
  public String toString() {
    return "person " + person;
  }
}

package uk.rowan.extracts.synthetic.rows;

import org.jspecify.annotations.Nullable;

/// How many people of a sex and an age band, and perhaps of an ethnicity, live in an area. A band
/// without an upper end takes everybody from `ageFrom` on.
public record People(
    String area,
    int year,
    Sex sex,
    int ageFrom,
    @Nullable Integer ageTo,
    @Nullable Ethnicity ethnicity,
    long persons,
    Kind kind) {

  public enum Kind {
    ESTIMATE,
    PROJECTION,
    CENSUS
  }
}

package uk.rowan.extracts.synthetic.story;

import java.util.EnumMap;
import java.util.Map;
import uk.rowan.extracts.synthetic.rows.Ethnicity;

/// Which ethnicities there are among the people of a locality.
final class Ethnicities {

  /// Of a thousand people who are not White British, how many are what: a council where 95 % are
  /// white (2021 census, as the assessment quotes it).
  private static final Map<Ethnicity, Integer> OF_MINORITY =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Ethnicity.BANGLADESHI, 25),
              Map.entry(Ethnicity.CHINESE, 50),
              Map.entry(Ethnicity.INDIAN, 75),
              Map.entry(Ethnicity.PAKISTANI, 20),
              Map.entry(Ethnicity.OTHER_ASIAN, 45),
              Map.entry(Ethnicity.AFRICAN, 45),
              Map.entry(Ethnicity.CARIBBEAN, 12),
              Map.entry(Ethnicity.OTHER_BLACK, 8),
              Map.entry(Ethnicity.WHITE_AND_ASIAN, 50),
              Map.entry(Ethnicity.WHITE_AND_AFRICAN, 25),
              Map.entry(Ethnicity.WHITE_AND_CARIBBEAN, 45),
              Map.entry(Ethnicity.OTHER_MIXED, 35),
              Map.entry(Ethnicity.IRISH, 80),
              Map.entry(Ethnicity.TRAVELLER, 12),
              Map.entry(Ethnicity.ROMA, 8),
              Map.entry(Ethnicity.OTHER_WHITE, 405),
              Map.entry(Ethnicity.ARAB, 20),
              Map.entry(Ethnicity.ANY_OTHER, 40)));

  private static final Weighted<Ethnicity> MINORITIES = new Weighted<>();

  static {
    OF_MINORITY.forEach((ethnicity, share) -> MINORITIES.with(share, ethnicity));
  }

  private Ethnicities() {}

  static double share(Ethnicity ethnicity, Locality locality) {
    double minority = locality.minority();
    return ethnicity == Ethnicity.BRITISH
        ? 1 - minority
        : minority * OF_MINORITY.getOrDefault(ethnicity, 0) / 1000.0;
  }

  static Ethnicity pick(Locality locality, Chance chance) {
    return chance.of(locality.minority()) ? MINORITIES.pick(chance) : Ethnicity.BRITISH;
  }
}

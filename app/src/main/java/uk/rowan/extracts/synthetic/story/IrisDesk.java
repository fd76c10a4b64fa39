package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import uk.rowan.extracts.synthetic.rows.IrisReferral;
import uk.rowan.extracts.synthetic.rows.Relationship;
import uk.rowan.extracts.synthetic.rows.Sex;

/// Surgeries that ask, and refer who says yes. Most of whom they meet never called the police.
final class IrisDesk {

  /// The sex of 10 % and the ethnicity of 17 % is not recorded.
  private static final Recorder PATIENTS = new Recorder(6, "", 0.98, 0.90, 0.95, 0.75, 0.85, 0.83);

  private static final double FROM_POLICE = 0.15;

  /// 82 of the 90 % whose sex is known.
  private static final double WOMEN = 0.91;

  private static final double RELATED = 0.97;
  private static final int PRACTICES = 12;

  /// 61 % partners and former partners, 26 % husbands, wives and former ones, 9 % family.
  private static final Weighted<Relationship> RELATIONSHIPS =
      new Weighted<Relationship>()
          .with(36, Relationship.PARTNER)
          .with(25, Relationship.EX_PARTNER)
          .with(19, Relationship.SPOUSE)
          .with(7, Relationship.EX_SPOUSE)
          .with(9, Relationship.FAMILY)
          .with(4, Relationship.OTHER);

  /// As many from 25 to 44 as from 45 on.
  private static final Weighted<int[]> AGES =
      new Weighted<int[]>()
          .with(12, new int[] {16, 24})
          .with(44, new int[] {25, 44})
          .with(36, new int[] {45, 64})
          .with(8, new int[] {65, 84});

  private final List<IrisReferral> referrals = new ArrayList<>();
  private final Town town;
  private final Chance chance;
  private int number = 3_000;

  IrisDesk(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
  }

  List<IrisReferral> referrals() {
    return town.inOrder(referrals);
  }

  void work(YearMonth month) {
    for (var locality : Locality.HERE) {
      long due = town.calendar().due(Plan.IRIS, locality, month);
      for (long i = 0; i < due; i++) {
        receive(locality, Town.in(month, chance));
      }
    }
  }

  private void receive(Locality locality, LocalDate day) {
    var family =
        chance.of(FROM_POLICE)
            ? town.known().ofYear(locality).orElseGet(() -> patient(locality, day))
            : patient(locality, day);
    referrals.add(
        new IrisReferral(
            "IR%05d".formatted(++number),
            Town.inOfficeHours(day, chance),
            // No practice of the organisation data service begins so.
            "Q%s%03d".formatted(locality.postcodeArea(), 1 + chance.below(PRACTICES)),
            chance.of(0.85) ? (chance.of(0.01) ? "Bisexual" : "Heterosexual") : null,
            chance.of(RELATED) ? family.relationship() : null,
            PATIENTS.write(family.harmed())));
  }

  private Family patient(Locality locality, LocalDate day) {
    var ages = AGES.pick(chance);
    return town.families()
        .of(
            locality,
            day,
            RELATIONSHIPS.pick(chance),
            chance.between(ages[0], ages[1]),
            chance.of(WOMEN) ? Sex.F : Sex.M,
            chance.of(0.5));
  }
}

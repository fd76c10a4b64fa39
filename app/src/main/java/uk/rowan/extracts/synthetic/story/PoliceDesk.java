package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Mention;
import uk.rowan.extracts.synthetic.rows.PoliceIncident;
import uk.rowan.extracts.synthetic.rows.PoliceIncident.Circumstances;
import uk.rowan.extracts.synthetic.rows.Risk;
import uk.rowan.extracts.synthetic.rows.Ward;
import uk.rowan.extracts.synthetic.rows.When;

/// The police, whom most families call first and many call again.
final class PoliceDesk {

  /// 46 % of victims have no ethnicity of their own telling; the sex of 6 % is not recorded.
  private static final Recorder VICTIMS = new Recorder(1, "P", 0.985, 0.94, 0.95, 0, 0.75, 0.54);

  private static final Recorder SUSPECTS = new Recorder(2, "P", 0.95, 0.96, 0.85, 0, 0.40, 0.60);

  /// Of the calls, those of a family that called before within the year.
  private static final double AGAIN = 0.40;

  /// An incident in which each is said to have harmed the other is told the other way round.
  private static final double OTHER_WAY_ROUND = 0.02;

  private static final double PLACED = 0.93;
  private static final double RELATED = 0.96;

  private static final List<String> OFFENCES =
      List.of(
          "Violence with injury",
          "Violence without injury",
          "Stalking and harassment",
          "Controlling or coercive behaviour",
          "Criminal damage",
          "Public order",
          "Sexual offences",
          "Threats to kill");

  private final List<PoliceIncident> incidents = new ArrayList<>();
  private final Town town;
  private final Chance chance;
  private final Weighted<Risk> grades =
      new Weighted<Risk>().with(14, Risk.HIGH).with(40, Risk.MEDIUM).with(46, Risk.STANDARD);
  private long number = 100_000;

  PoliceDesk(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
  }

  List<PoliceIncident> incidents() {
    return town.inOrder(incidents);
  }

  void work(YearMonth month) {
    for (var locality : Locality.HERE) {
      long calls = town.calendar().due(Plan.CALLS, locality, month);
      long crimes = town.calendar().due(Plan.CRIMES, locality, month);
      for (long call = 0; call < calls; call++) {
        boolean crime = chance.of((double) crimes / (calls - call));
        crimes -= crime ? 1 : 0;
        attend(family(locality, month), Town.in(month, chance), crime);
      }
    }
  }

  private Family family(Locality locality, YearMonth month) {
    if (chance.of(AGAIN)) {
      var again = town.known().ofYear(locality);
      if (again.isPresent()) {
        town.families().liveOn(again.get());
        return again.get();
      }
    }
    return town.families().of(locality, month.atDay(1));
  }

  private void attend(Family family, LocalDate day, boolean crime) {
    var grade = chance.of(0.92) ? grades.pick(chance) : null;
    family.calledPoliceOn(day, grade);
    town.known().met(family);
    if (!town.calendar().covers(day)) {
      return;
    }
    var ref = "INC%08d".formatted(++number);
    var when = When.time(day.atTime(hour(), chance.between(0, 59)));
    boolean turned = chance.of(OTHER_WAY_ROUND);
    var victim = turned ? family.harming() : family.harmed();
    var suspect = turned ? family.harmed() : family.harming();
    var first =
        new PoliceIncident(
            ref,
            when,
            place(victim),
            crime,
            crime ? chance.pick(OFFENCES) : null,
            grade,
            chance.of(RELATED) ? family.relationship() : null,
            circumstances(family, victim, day),
            VICTIMS.write(victim),
            SUSPECTS.write(suspect));
    incidents.add(first);
    var another = family.alsoHarming();
    if (another != null && !turned && chance.of(0.5)) {
      incidents.add(with(first, SUSPECTS.write(another)));
    }
  }

  private static PoliceIncident with(PoliceIncident first, Mention suspect) {
    return new PoliceIncident(
        first.ref(),
        first.when(),
        first.ward(),
        first.crime(),
        first.offenceGroup(),
        first.grade(),
        first.relationship(),
        first.circumstances(),
        first.victim(),
        suspect);
  }

  private @Nullable Ward place(Person victim) {
    var home = victim.home().ward();
    if (home == null || !chance.of(PLACED)) {
      return null;
    }
    return chance.of(0.96) ? home : town.geography().near(home);
  }

  private Circumstances circumstances(Family family, Person victim, LocalDate day) {
    return new Circumstances(
        asked(0.9, !family.childrenOn(day).isEmpty()),
        asked(0.85, chance.of(0.07)),
        asked(0.9, chance.of(0.06)),
        asked(0.9, chance.of(0.24)),
        asked(0.8, true) == null ? null : victim.ethnicity());
  }

  private @Nullable Boolean asked(double often, boolean answer) {
    return chance.of(often) ? answer : null;
  }

  /// More in the evening than in the morning.
  private int hour() {
    return Math.floorMod(20 + chance.between(-9, 9) + chance.between(-5, 5), 24);
  }
}

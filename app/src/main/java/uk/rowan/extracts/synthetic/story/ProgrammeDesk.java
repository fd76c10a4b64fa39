package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import uk.rowan.extracts.synthetic.rows.ProgrammeReferral;
import uk.rowan.extracts.synthetic.rows.ProgrammeReferral.Course;
import uk.rowan.extracts.synthetic.rows.Risk;

/// Programmes for people who harm: for standard and for medium risk, by order of a court, and from
/// the custody suite.
final class ProgrammeDesk {

  /// 44 % of referrals come without an ethnicity.
  private static final Recorder PARTICIPANTS =
      new Recorder(10, "", 0.98, 0.98, 0.90, 0.2, 0.85, 0.56);

  private record Programme(Plan plan, String name, Risk risk, boolean mandated) {}

  private static final List<Programme> PROGRAMMES =
      List.of(
          new Programme(Plan.NEW_COURSE, "New Course", Risk.STANDARD, false),
          new Programme(Plan.STEPS, "Steps", Risk.MEDIUM, false),
          new Programme(Plan.ACCOUNTABLE, "Accountable", Risk.HIGH, true),
          new Programme(Plan.PAUSE, "Pause", Risk.STANDARD, false));

  private final List<ProgrammeReferral> referrals = new ArrayList<>();
  private final Town town;
  private final Chance chance;
  private int number = 6_000;

  ProgrammeDesk(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
  }

  List<ProgrammeReferral> referrals() {
    return town.inOrder(referrals);
  }

  void work(YearMonth month) {
    for (var programme : PROGRAMMES) {
      for (var locality : Locality.HERE) {
        long due = town.calendar().due(programme.plan, locality, month);
        for (long i = 0; i < due; i++) {
          receive(programme, locality, Town.in(month, chance));
        }
      }
    }
  }

  private void receive(Programme programme, Locality locality, LocalDate planned) {
    var family =
        town.known().lately(locality).orElseGet(() -> town.families().of(locality, planned));
    var day = town.following(family, planned, chance);
    referrals.add(
        new ProgrammeReferral(
            "PR%05d".formatted(++number),
            programme.name,
            Town.inOfficeHours(day, chance),
            chance.of(0.9) ? programme.risk : null,
            chance.of(0.97) ? (Boolean) programme.mandated : null,
            course(day),
            PARTICIPANTS.write(family.harming())));
  }

  /// Half of them begin, and half of those finish.
  private Course course(LocalDate day) {
    var started = town.happened(day.plusDays(chance.between(14, 60)));
    if (started == null || !chance.of(0.55)) {
      return new Course(null, null, null);
    }
    var ended = town.happened(started.plusDays(chance.between(20, 180)));
    return ended == null
        ? new Course(started, null, null)
        : new Course(started, ended, chance.of(0.5) ? "Completed" : "Left early");
  }
}

package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment.Decision;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment.Duty;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment.Ending;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment.MainDuty;

/// The council's housing options: who has lost a home, or is about to.
final class HousingDesk {

  private static final Recorder APPLICANTS = new Recorder(9, "H", 0.99, 0.98, 0.90, 0.1, 0.9, 0);

  /// 31 of 230 owed a duty because of abuse were owed prevention; of others nearly half.
  private static final double PREVENTION_OF_ABUSE = 31.0 / 230;

  private static final double PREVENTION_OF_OTHERS = 0.45;

  /// As many again as one in twelve of those owed a duty are owed none.
  private static final double NONE_OWED = 1.0 / 13;

  /// The main duty is decided when relief has run for 56 days (Housing Act 1996, section 189B).
  private static final int DAYS_OF_RELIEF = 56;

  private static final List<String> LOSSES =
      List.of("End of private tenancy", "Family no longer willing", "Left prison", "Eviction");
  private static final List<String> NEEDS =
      List.of("Dependent children", "Mental health", "Physical disability", "Young person");
  private static final List<String> ENDINGS =
      List.of("Secured accommodation", "56 days elapsed", "Contact lost", "Withdrew");

  private final List<HomelessnessAssessment> assessments = new ArrayList<>();
  private final Town town;
  private final Chance chance;
  private int number = 70_000;

  HousingDesk(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
  }

  List<HomelessnessAssessment> assessments() {
    return town.inOrder(assessments);
  }

  void work(YearMonth month) {
    for (var locality : Locality.HERE) {
      long abuse = town.calendar().due(Plan.HOUSING, locality, month);
      for (long i = 0; i < abuse; i++) {
        abuse(locality, Calendar.workingDay(Town.in(month, chance)));
      }
      long others = town.calendar().due(Plan.OTHER_HOUSING, locality, month);
      for (long i = 0; i < others; i++) {
        other(locality, Calendar.workingDay(Town.in(month, chance)));
      }
    }
  }

  private void abuse(Locality locality, LocalDate planned) {
    var family =
        town.known().lately(locality).orElseGet(() -> town.families().of(locality, planned));
    var day = town.following(family, planned, chance);
    write(day, duty(PREVENTION_OF_ABUSE), true, family.harmed(), family.childrenOn(day).size());
    if (chance.of(NONE_OWED)) {
      write(day, Duty.NONE, true, town.families().of(locality, day).harmed(), 0);
    }
  }

  private void other(Locality locality, LocalDate day) {
    int children = chance.of(0.4) ? chance.between(1, 3) : 0;
    write(day, duty(PREVENTION_OF_OTHERS), false, town.families().single(locality, day), children);
    if (chance.of(NONE_OWED)) {
      write(day, Duty.NONE, false, town.families().single(locality, day), 0);
    }
  }

  private Duty duty(double prevention) {
    return chance.of(prevention) ? Duty.PREVENTION : Duty.RELIEF;
  }

  private void write(LocalDate day, Duty duty, boolean abuse, Person applicant, int children) {
    assessments.add(
        new HomelessnessAssessment(
            "HA%06d".formatted(++number),
            day,
            duty,
            abuse ? "Domestic abuse" : (chance.of(0.9) ? chance.pick(LOSSES) : null),
            abuse,
            need(abuse, duty),
            mainDuty(day, duty, abuse),
            ending(day, duty),
            chance.of(0.95) ? (Integer) (chance.of(abuse ? 0.08 : 0.3) ? 2 : 1) : null,
            chance.of(0.95) ? (Integer) children : null,
            APPLICANTS.write(applicant)));
  }

  private @Nullable String need(boolean abuse, Duty duty) {
    if (duty == Duty.NONE) {
      return null;
    }
    return abuse ? "Domestic abuse" : (chance.of(0.6) ? chance.pick(NEEDS) : null);
  }

  private @Nullable MainDuty mainDuty(LocalDate day, Duty duty, boolean abuse) {
    var decided =
        town.happened(Calendar.workingDay(day.plusDays(DAYS_OF_RELIEF + chance.between(1, 20))));
    if (duty != Duty.RELIEF || decided == null || !chance.of(abuse ? 0.55 : 0.4)) {
      return null;
    }
    boolean accepted = chance.of(abuse ? 0.85 : 0.6);
    var decision =
        accepted
            ? Decision.ACCEPTED
            : chance.oneOf(Decision.NOT_PRIORITY, Decision.INTENTIONAL, Decision.NOT_HOMELESS);
    return new MainDuty(decision, decided);
  }

  private @Nullable Ending ending(LocalDate day, Duty duty) {
    var ended = town.happened(day.plusDays(chance.between(5, DAYS_OF_RELIEF)));
    return duty == Duty.NONE || ended == null || !chance.of(0.9)
        ? null
        : new Ending(ended, chance.pick(ENDINGS));
  }
}

package uk.rowan.extracts.synthetic.truth;

import java.util.List;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment.Decision;
import uk.rowan.extracts.synthetic.rows.HomelessnessAssessment.Duty;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;

/// What the council owes people who lose their homes. Applications are rows.
final class HousingMeasures {

  private static final int ADULT = 18;

  private HousingMeasures() {}

  static void of(Evidence evidence, Figures figures) {
    var source = Sources.HOMELESSNESS_ASSESSMENTS;
    var council = evidence.areas().council();
    if (evidence.lacks(
        source,
        figures,
        List.of(council),
        Measure.HOUSING_OWED,
        Measure.HOUSING_OWED_SHARE,
        Measure.HOUSING_PREVENTION,
        Measure.HOUSING_RELIEF,
        Measure.HOUSING_MAIN_DUTY_RATE)) {
      return;
    }
    var owed =
        evidence.events(source, evidence.period()).stream()
            .map(Event::row)
            .filter(row -> row.duty() != Duty.NONE)
            .toList();
    var ofAbuse = owed.stream().filter(HomelessnessAssessment::domesticAbuse).toList();
    int prevention = Evidence.count(ofAbuse, row -> row.duty() == Duty.PREVENTION);
    int relief = Evidence.count(ofAbuse, row -> row.duty() == Duty.RELIEF);
    var cell = Cell.all(council);
    figures.count(Measure.HOUSING_OWED, cell, ofAbuse.size());
    figures.share(Measure.HOUSING_OWED_SHARE, cell, ofAbuse.size(), owed.size());
    figures.share(Measure.HOUSING_PREVENTION, cell, prevention, ofAbuse.size());
    figures.share(Measure.HOUSING_RELIEF, cell, relief, ofAbuse.size());
    figures.rate(
        Measure.HOUSING_MAIN_DUTY_RATE,
        cell,
        Evidence.count(evidence.extracts().of(source), row -> isAccepted(row, evidence.period())),
        evidence.populace().estimated(council, null, ADULT, Integer.MAX_VALUE));
  }

  /// By the day of the decision, whenever the application was assessed.
  private static boolean isAccepted(HomelessnessAssessment row, Period period) {
    var decided = row.mainDuty();
    return row.domesticAbuse()
        && decided != null
        && decided.decision() == Decision.ACCEPTED
        && period.covers(decided.date());
  }
}

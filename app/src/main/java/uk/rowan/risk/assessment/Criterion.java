package uk.rowan.risk.assessment;

import static uk.rowan.risk.assessment.Finding.Result.CANNOT_TELL;
import static uk.rowan.risk.assessment.Finding.Result.MET;
import static uk.rowan.risk.assessment.Finding.Result.NOT_MET;

import java.util.List;
import java.util.stream.Stream;
import uk.rowan.risk.Band;
import uk.rowan.risk.BandSource;
import uk.rowan.risk.assessment.Finding.Figure;
import uk.rowan.risk.assessment.Finding.Result;
import uk.rowan.risk.instrument.Score;
import uk.rowan.risk.instrument.Scoring;

/// Why a case goes to the conference (SafeLives' four criteria). One that is met is enough.
enum Criterion {
  /// Enough yes on the instrument that the threshold belongs to.
  VISIBLE_HIGH_RISK {
    @Override
    Finding consider(RiskPicture picture, Thresholds thresholds) {
      var assessment = picture.assessment();
      if (assessment == null) {
        return found(CANNOT_TELL, "No signed assessment yet.");
      }
      var instrument = assessment.instrument();
      var threshold = thresholds.visibleHighRisk().get(instrument.edition().code());
      if (threshold == null || instrument.scoring().rule() != Scoring.Rule.COUNT_YES) {
        return found(
            CANNOT_TELL,
            "%s has no threshold, so a count of yes cannot answer this. Rely on judgement."
                .formatted(instrument.about().title()));
      }
      return counted(assessment.outcome().score(), threshold);
    }

    private Finding counted(Score score, int threshold) {
      Figure[] figures = {
        new Figure("yes", score.yes()),
        new Figure("not known", score.dontKnow()),
        new Figure("not asked", score.notAsked()),
        new Figure("threshold", threshold)
      };
      if (score.yes() >= threshold) {
        return found(
            MET, "%d yes reach the threshold of %d.".formatted(score.yes(), threshold), figures);
      }
      if (score.couldReach(threshold)) {
        return found(
            CANNOT_TELL,
            "%d yes so far. With %d not known and %d not asked it could still reach %d."
                .formatted(score.yes(), score.dontKnow(), score.notAsked(), threshold),
            figures);
      }
      return found(
          NOT_MET,
          "%d yes are fewer than %d. %s".formatted(score.yes(), threshold, Score.FLOOR),
          figures);
    }
  },

  /// A practitioner holds the risk to be high, and says why. Never turned down because of a count.
  PROFESSIONAL_JUDGEMENT {
    @Override
    Finding consider(RiskPicture picture, Thresholds thresholds) {
      var assessment = picture.assessment();
      if (assessment == null) {
        return found(CANNOT_TELL, "No signed assessment yet.");
      }
      if (assessment.judgement().band() == Band.HIGH) {
        return found(MET, "The person who assessed judged the risk high and wrote why.");
      }
      return switch (assessment.outcome().grade()) {
        case Grade.TooLittleKnown(var because) -> found(CANNOT_TELL, because);
        case Grade.Known(var band, var source, var because)
            when band == Band.HIGH && source == BandSource.OVERRIDE ->
            found(MET, because);
        case Grade.Known known ->
            found(NOT_MET, "Not judged high. The assessment says: %s.".formatted(known.inWords()));
      };
    }
  },

  /// It keeps happening: so many incidents in the months up to today.
  POTENTIAL_ESCALATION {
    @Override
    Finding consider(RiskPicture picture, Thresholds thresholds) {
      var rule = thresholds.escalation();
      var recent =
          picture.incidents(picture.parties()::mayBeSameCase).stream()
              .filter(
                  incident -> !incident.on().plusMonths(rule.months()).isBefore(picture.today()))
              .toList();
      int police = (int) recent.stream().filter(Incident::knownToPolice).count();
      int counted = rule.policeOnly() ? police : recent.size();
      Figure[] figures = {
        new Figure("known to police", police),
        new Figure("known to others only", recent.size() - police),
        new Figure("threshold", rule.incidents()),
        new Figure("months", rule.months())
      };
      var sum =
          "%d incidents in the last %d months, %d of them known to police. The threshold is %d%s."
              .formatted(
                  recent.size(),
                  rule.months(),
                  police,
                  rule.incidents(),
                  rule.policeOnly() ? " known to police" : "");
      if (counted >= rule.incidents()) {
        return found(MET, sum, figures);
      }
      return picture.policeAsked()
          ? found(NOT_MET, sum, figures)
          : found(CANNOT_TELL, sum + " Police have not been asked yet.", figures);
    }
  },

  /// A further incident after a referral, soon enough, in the same case.
  REPEAT {
    @Override
    Finding consider(RiskPicture picture, Thresholds thresholds) {
      return Repeats.in(picture, thresholds.repeatMonths());
    }
  };

  abstract Finding consider(RiskPicture picture, Thresholds thresholds);

  /// Every criterion, in the order in which they are minuted.
  static List<Finding> all(RiskPicture picture, Thresholds thresholds) {
    return Stream.of(values()).map(criterion -> criterion.consider(picture, thresholds)).toList();
  }

  Finding found(Result result, String because, Figure... figures) {
    return new Finding(this, result, because, List.of(figures));
  }
}

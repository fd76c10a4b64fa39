package uk.rowan.risk.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.rowan.risk.assessment.Assessment.Signed;

/// All that the criteria look at, on one day. `policeAsked` says whether the incidents include what
/// police know, `conferenceAsked` whether the referrals include what a conference knows.
record RiskPicture(
    Parties parties,
    @Nullable Signed assessment,
    List<Incident> incidents,
    boolean policeAsked,
    List<PriorReferral> referrals,
    boolean conferenceAsked,
    LocalDate today) {

  RiskPicture {
    if (assessment != null && !assessment.parties().sameHarmed(parties)) {
      throw new IllegalArgumentException(
          "assessment %s is of another person".formatted(assessment.id()));
    }
    incidents = List.copyOf(incidents);
    referrals = List.copyOf(referrals);
  }

  /// The incidents until today among those parties, the latest first.
  List<Incident> incidents(Predicate<Parties> among) {
    return incidents.stream()
        .filter(incident -> among.test(incident.parties()))
        .filter(incident -> !incident.on().isAfter(today))
        .sorted(Comparator.comparing(Incident::on).reversed())
        .toList();
  }
}

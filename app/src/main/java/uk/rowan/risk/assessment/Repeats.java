package uk.rowan.risk.assessment;

import static uk.rowan.risk.assessment.Finding.Result.CANNOT_TELL;
import static uk.rowan.risk.assessment.Finding.Result.MET;
import static uk.rowan.risk.assessment.Finding.Result.NOT_MET;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import uk.rowan.risk.assessment.Finding.Figure;

/// When a case is a repeat: the same person harmed by at least one of the same people, and a
/// further incident that would be a crime, after the day of the last referral and within the months
/// that follow it (SafeLives' definition).
///
/// Days are days in [CivilTime#ZONE]. The day of the referral itself is not after it; the last day
/// of the months is in.
final class Repeats {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /// A further incident, and the last referral before it.
  private record Pair(LocalDate incident, LocalDate referral) {}

  private Repeats() {}

  static Finding in(RiskPicture picture, int months) {
    var sure = pair(picture, months, Parties::overlaps);
    if (sure.isPresent()) {
      return met(sure.get(), months);
    }
    return pair(picture, months, Parties::mayBeSameCase)
        .map(pair -> cannotTell(pair, months))
        .orElseGet(() -> picture.conferenceAsked() ? notMet(picture, months) : notAsked(months));
  }

  private static Optional<Pair> pair(
      RiskPicture picture, int months, BiPredicate<Parties, Parties> same) {
    return picture.incidents(parties -> same.test(parties, picture.parties())).stream()
        .filter(incident -> incident.kind().makesRepeat())
        .flatMap(
            incident ->
                lastReferral(picture, parties -> same.test(parties, incident.parties()))
                    .filter(referral -> isWithin(incident.on(), referral, months))
                    .map(referral -> new Pair(incident.on(), referral))
                    .stream())
        .findFirst();
  }

  private static boolean isWithin(LocalDate incident, LocalDate referral, int months) {
    return incident.isAfter(referral) && !incident.isAfter(referral.plusMonths(months));
  }

  private static Optional<LocalDate> lastReferral(RiskPicture picture, Predicate<Parties> among) {
    return picture.referrals().stream()
        .filter(referral -> among.test(referral.parties()))
        .map(PriorReferral::on)
        .filter(day -> !day.isAfter(picture.today()))
        .max(Comparator.naturalOrder());
  }

  private static Finding met(Pair pair, int months) {
    long days = pair.incident().toEpochDay() - pair.referral().toEpochDay();
    return Criterion.REPEAT.found(
        MET,
        "The incident on %s came within %d months of the referral of %s."
            .formatted(DAY.format(pair.incident()), months, DAY.format(pair.referral())),
        new Figure("days since the referral", Math.toIntExact(days)),
        new Figure("months", months));
  }

  private static Finding cannotTell(Pair pair, int months) {
    return Criterion.REPEAT.found(
        CANNOT_TELL,
        """
        There was a further incident on %s after the referral of %s, but it is not known whether the same person \
        caused both.\
        """
            .formatted(DAY.format(pair.incident()), DAY.format(pair.referral())),
        new Figure("months", months));
  }

  private static Finding notAsked(int months) {
    return Criterion.REPEAT.found(
        CANNOT_TELL,
        "Rowan does not know the referrals to the conference: ask its co-ordinator whether this"
            + " case was there in the last %d months.".formatted(months),
        new Figure("months", months));
  }

  private static Finding notMet(RiskPicture picture, int months) {
    return Criterion.REPEAT.found(
        NOT_MET,
        lastReferral(picture, parties -> parties.overlaps(picture.parties()))
            .map(
                day ->
                    "No further incident is known in the %d months after the last referral, %s."
                        .formatted(months, DAY.format(day)))
            .orElse("No earlier referral of this case is known."),
        new Figure("months", months));
  }
}

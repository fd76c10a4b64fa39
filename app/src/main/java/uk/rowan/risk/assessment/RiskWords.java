package uk.rowan.risk.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.rowan.foundation.CivilTime;
import uk.rowan.risk.Band;
import uk.rowan.risk.instrument.Answer;

/// The words in which pages speak of risk.
final class RiskWords {

  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

  private RiskWords() {}

  /// "High risk (9 of 23, strangulation)".
  static String brief(Band band, int yes, int questions, Set<String> flags) {
    var flagged = flags(flags);
    return "%s (%d of %d%s)"
        .formatted(band.inWords(), yes, questions, flagged.isEmpty() ? "" : ", " + flagged);
  }

  static String flags(Collection<String> codes) {
    return new TreeSet<>(codes).stream().map(RiskWords::flag).collect(Collectors.joining(", "));
  }

  static String flag(String code) {
    return switch (code) {
      case "honour" -> "“honour”-based abuse";
      case "threat-to-kill" -> "threat to kill";
      default -> code.replace('-', ' ');
    };
  }

  /// The meaning of a tag: red is danger to a person and nothing else.
  static String meaning(Band band) {
    return switch (band) {
      case HIGH -> "danger";
      case MEDIUM -> "";
      case STANDARD -> "quiet";
    };
  }

  /// "Tue 3 Mar, 3 days ago".
  static String when(Instant at, LocalDate today) {
    return when(CivilTime.day(at), today);
  }

  static String when(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(day, today);
    var words = (day.getYear() == today.getYear() ? THIS_YEAR : DAY).format(day);
    if (days == 0) {
      return words + ", today";
    }
    if (days == 1) {
      return words + ", yesterday";
    }
    if (days > 1 && days < 60) {
      return words + ", " + days + " days ago";
    }
    return words;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String value(Answer.Value value) {
    return switch (value) {
      case YES -> "Yes";
      case NO -> "No";
      case NEVER -> "Never";
      case OCCASIONALLY -> "Sometimes";
      case OFTEN -> "Often";
      case ALL_THE_TIME -> "All the time";
      case TOLD -> "Told";
      case DONT_KNOW -> "Don’t know";
      case NOT_ASKED -> "Not asked";
    };
  }

  static String source(Answer.Source source) {
    return switch (source) {
      case PERSON -> "The person";
      case POLICE -> "Police";
      case OTHER_AGENCY -> "Another agency";
      case RECORDS -> "Records";
      case OBSERVED -> "What I saw";
    };
  }

  static String kind(Incident.Kind kind) {
    return switch (kind) {
      case VIOLENCE_OR_THREAT -> "Violence, or a threat of it";
      case STALKING_OR_HARASSMENT -> "Stalking or harassment";
      case SEXUAL -> "Sexual abuse";
      case OTHER -> "Something else";
    };
  }

  static String criterion(Criterion criterion) {
    return switch (criterion) {
      case VISIBLE_HIGH_RISK -> "The count of yes answers";
      case PROFESSIONAL_JUDGEMENT -> "Professional judgement";
      case POTENTIAL_ESCALATION -> "It keeps happening";
      case REPEAT -> "It happened again after a referral";
    };
  }
}

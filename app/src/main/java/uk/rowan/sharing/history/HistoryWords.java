package uk.rowan.sharing.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/// Acts, bases and classes of field as a person would want to read them on paper.
final class HistoryWords {

  private HistoryWords() {}

  static String act(String act) {
    return switch (act) {
      case "FIND" -> "Saw the name in a list or a search";
      case "WRITE" -> "Changed";
      case "EXPORT" -> "Took out in a file";
      case "DISCLOSE" -> "Handed on";
      case "RELEASE" -> "Asked for an address or a number";
      default -> "Looked at";
    };
  }

  static String basis(String basis) {
    var words =
        Arrays.stream(basis.split(",", -1))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .map(HistoryWords::one)
            .distinct()
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "not recorded" : words;
  }

  private static String one(String basis) {
    return switch (basis) {
      case "NAMED_WORKER" -> "works with the person";
      case "TEAM" -> "in the team that works with the person";
      case "SUPERVISOR" -> "leads the team that works with the person";
      case "INVOLVED" -> "their agency is involved";
      case "REFERRER" -> "made the referral";
      case "OTHER_SIDE" -> "works with someone else in the case";
      case "EMERGENCY" -> "opened in an emergency";
      default -> "looks after the rules";
    };
  }

  static String fields(Collection<String> fields) {
    return fields.stream().map(HistoryWords::field).distinct().collect(Collectors.joining(", "));
  }

  private static String field(String field) {
    return switch (field) {
      case "EXISTENCE" -> "that Rowan knows the person";
      case "IDENTITY" -> "name and date of birth";
      case "CHARACTERISTICS" -> "details such as language and disability";
      case "CONTACT" -> "telephone and e-mail";
      case "LOCATION" -> "address";
      case "CONTACT_PLAN" -> "how it is safe to be reached";
      case "RELATIONSHIPS" -> "family and relationships";
      case "SAFETY_PLAN" -> "safety plan";
      case "SUPPORT" -> "support given";
      case "NOTE" -> "case notes";
      case "STAFF_SAFETY" -> "warnings for staff";
      case "ACCESS_HISTORY" -> "who looked";
      default -> field.toLowerCase(Locale.UK).replace('_', ' ');
    };
  }
}

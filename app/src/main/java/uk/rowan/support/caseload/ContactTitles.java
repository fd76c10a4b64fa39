package uk.rowan.support.caseload;

/// What came of a contact, as the title of a line in somebody's story.
final class ContactTitles {

  private ContactTitles() {}

  static String title(String outcome) {
    return switch (outcome) {
      case "SPOKE" -> "Spoken to";
      case "MET" -> "Met";
      case "REPLIED" -> "Got in touch";
      case "NO_ANSWER" -> "Tried to reach, no answer";
      case "MESSAGE_LEFT" -> "A message was left";
      case "SENT" -> "Written to";
      case "SOMEONE_ELSE_ANSWERED" -> "Someone else answered";
      case "NOT_SAFE_TO_TALK" -> "Not safe to talk";
      default -> throw new IllegalStateException("an outcome that nobody knows");
    };
  }
}

package uk.rowan.support.desk;

/// A part of a safety plan.
enum PlanSection {
  NOW("If something happens", "Who to ring, a word that means help, how to get out"),
  HOME("At home and out", "Locks, routes, times, who may be told"),
  PHONES("Phone, post and online", "What may be seen by others, shared accounts, tracking"),
  PEOPLE("People who can help", "Who knows, and who must not"),
  CHILDREN("Children", "School, contact, what they have been told"),
  LATER("What comes next", "Court dates, a move, someone being released");

  private final String heading;
  private final String hint;

  PlanSection(String heading, String hint) {
    this.heading = heading;
    this.hint = hint;
  }

  String heading() {
    return heading;
  }

  String hint() {
    return hint;
  }
}

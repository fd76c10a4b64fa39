package uk.rowan.support;

/// What Rowan itself asks of a worker. Such a task has no words of anybody's.
public enum TaskKind {
  CONSIDER_MARAC("High risk: consider a referral to the MARAC today, and tell your manager");

  private final String words;

  TaskKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

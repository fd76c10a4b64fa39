package uk.rowan.foundation;

/// What a member of staff does. A role opens nothing by itself: a legitimate relationship does, and
/// the role says how far.
public enum Role {
  PRACTITIONER("Practitioner"),
  TRIAGE_WORKER("Triage worker"),
  MANAGER("Manager"),
  PARTNER("Partner professional"),
  GATEKEEPER("Gatekeeper"),
  PRIVACY_OFFICER("Privacy officer"),
  ADMINISTRATOR("Administrator"),
  ANALYST("Analyst");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

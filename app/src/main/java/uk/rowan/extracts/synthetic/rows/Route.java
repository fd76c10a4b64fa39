package uk.rowan.extracts.synthetic.rows;

/// Who refers a case to the conference; the order is the contract's.
public enum Route {
  POLICE("police"),
  IDVA("idva"),
  CHILDREN("children"),
  ADULTS("adults"),
  PRIMARY_CARE("primary care"),
  SECONDARY_CARE("secondary care"),
  MENTAL_HEALTH("mental health"),
  SUBSTANCE_USE("substance use"),
  PROBATION("probation"),
  VOLUNTARY("voluntary"),
  MASH("mash"),
  EDUCATION("education"),
  HOUSING("housing"),
  OTHER("other");

  private final String text;

  Route(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}

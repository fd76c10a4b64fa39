package uk.rowan.risk;

/// How serious the risk is held to be. The order is the order of danger.
public enum Band {
  STANDARD,
  MEDIUM,
  HIGH;

  public boolean isBelow(Band other) {
    return compareTo(other) < 0;
  }

  public String inWords() {
    return switch (this) {
      case STANDARD -> "Standard risk";
      case MEDIUM -> "Medium risk";
      case HIGH -> "High risk";
    };
  }
}

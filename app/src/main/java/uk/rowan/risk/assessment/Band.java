package uk.rowan.risk.assessment;

/// How serious the risk is held to be. The order is the order of danger.
enum Band {
  STANDARD,
  MEDIUM,
  HIGH;

  boolean isBelow(Band other) {
    return compareTo(other) < 0;
  }

  String inWords() {
    return switch (this) {
      case STANDARD -> "Standard risk";
      case MEDIUM -> "Medium risk";
      case HIGH -> "High risk";
    };
  }
}

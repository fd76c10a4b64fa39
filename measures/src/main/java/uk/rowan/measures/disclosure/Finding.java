package uk.rowan.measures.disclosure;

/// A target that an attacker can find too closely.
record Finding(Target target, Attacker attacker, long least, long most) {

  Exposure exposure() {
    return new Exposure(target.label(), least, most, attacker);
  }
}

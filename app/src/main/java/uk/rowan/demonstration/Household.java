package uk.rowan.demonstration;

import java.util.List;
import java.util.Optional;

/// Those of whom a referral tells: who is harmed, the other side, what the other side is to them,
/// and the children.
record Household(Someone harmed, Optional<Someone> other, String kind, List<Someone> children) {

  Household {
    children = List.copyOf(children);
  }
}

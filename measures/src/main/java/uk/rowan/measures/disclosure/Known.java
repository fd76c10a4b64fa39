package uk.rowan.measures.disclosure;

/// What everybody can already know: an earlier release, an answer to a request, a share printed
/// elsewhere. It cannot be taken back; new tables must stay safe beside it.
public sealed interface Known {

  /// A count that lies between two numbers, both included.
  record Count(Part part, long least, long most) implements Known {
    public Count {
      if (least > most) {
        throw new IllegalArgumentException("a count lies between two numbers in order");
      }
    }
  }

  /// A share in ten-thousandths of the whole, both ends included: 12.3 % printed with one decimal
  /// lies between 1225 and 1235.
  record Share(Part part, Part whole, long least, long most) implements Known {
    public Share {
      if (least > most || !whole.holds(part)) {
        throw new IllegalArgumentException("a share is of a whole that holds its part");
      }
    }
  }

  /// A count that was published as it was.
  static Known exactly(Part part, long count) {
    return new Count(part, count, count);
  }

  /// A count as it was shown under a rule; small counts were hidden and zeros shown.
  static Known shown(Part part, long shown, Rule rule) {
    return new Count(part, rule.least(shown), rule.most(shown));
  }

  /// A cell that was hidden: everybody knows that it was not zero.
  static Known hidden(Part part) {
    return new Count(part, 1, Long.MAX_VALUE);
  }
}

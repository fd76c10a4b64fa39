package uk.rowan.measures.capacity;

/// How long households stay in one place, in days.
public sealed interface LengthOfStay {

  /// The mean, in days.
  double mean();

  /// Forgets how long a stay has lasted: the length of stay of Erlang's formulas.
  record Exponential(double mean) implements LengthOfStay {

    public Exponential {
      positive(mean);
    }
  }

  /// The same for everybody.
  record Fixed(double mean) implements LengthOfStay {

    public Fixed {
      positive(mean);
    }
  }

  /// Many short stays and a few very long ones: the logarithm is normal with the standard deviation
  /// `spread`.
  record LogNormal(double mean, double spread) implements LengthOfStay {

    public LogNormal {
      positive(mean);
      positive(spread);
    }
  }

  /// As it was observed.
  record Observed(Survival survival) implements LengthOfStay {

    @Override
    public double mean() {
      return survival.mean();
    }
  }

  private static void positive(double days) {
    if (!(days > 0) || Double.isInfinite(days)) {
      throw new IllegalArgumentException("a length of stay is positive, not " + days);
    }
  }
}

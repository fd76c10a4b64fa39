package uk.rowan.measures.capacity;

/// Erlang's two formulas for places that are all alike, when requests come at random. The load
/// `offered` is the requests in a day times the mean stay in days: how many places would be taken
/// if there were enough. Erlang 1917; Cooper 1981, chapter 3.
public final class Erlang {

  private static final int MOST_PLACES = 10_000_000;

  private Erlang() {}

  /// The share of requests that find every place taken, when these are turned away (B). Right for
  /// any distribution of the length of stay with that mean.
  public static double lost(int places, double offered) {
    check(places, offered);
    double inverse = 1;
    if (offered == 0) {
      return places == 0 ? 1 : 0;
    }
    for (int n = 1; n <= places; n++) {
      inverse = 1 + inverse * n / offered;
    }
    return 1 / inverse;
  }

  /// The share of requests that have to wait, when these queue and the length of stay is
  /// exponential (C); 1 where the load is not less than the places, for then the queue grows for
  /// ever.
  public static double waits(int places, double offered) {
    check(places, offered);
    if (offered >= places) {
      return 1;
    }
    double lost = lost(places, offered);
    return lost / (1 - offered / places * (1 - lost));
  }

  /// The mean wait of all requests, as a multiple of the mean stay; infinite where the load is not
  /// less than the places.
  public static double meanWait(int places, double offered) {
    return offered >= places
        ? Double.POSITIVE_INFINITY
        : waits(places, offered) / (places - offered);
  }

  /// The fewest places with which at most `share` of the requests are turned away. `share` lies
  /// above 0 and is at most 1.
  public static int placesForLoss(double offered, double share) {
    checkShare(share);
    check(0, offered);
    double inverse = 1;
    int places = 0;
    while (1 / inverse > share && offered > 0) {
      places++;
      inverse = 1 + inverse * places / offered;
      if (places == MOST_PLACES) {
        throw new IllegalArgumentException("more than %d places".formatted(MOST_PLACES));
      }
    }
    return places;
  }

  /// The fewest places with which at most `share` of the requests wait.
  public static int placesForWait(double offered, double share) {
    checkShare(share);
    int places = (int) Math.floor(offered) + 1;
    while (waits(places, offered) > share) {
      places++;
    }
    return share == 1 ? Math.min(places, (int) Math.ceil(offered)) : places;
  }

  /// The greatest load at which at most `share` of the requests are turned away; right to 1e-12 of
  /// it.
  public static double loadForLoss(int places, double share) {
    checkShare(share);
    if (places == 0 || share == 1) {
      return share == 1 ? Double.POSITIVE_INFINITY : 0;
    }
    double low = 0;
    double high = 1;
    while (lost(places, high) <= share) {
      high *= 2;
    }
    while (high - low > 1e-12 * high) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (lost(places, middle) <= share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void check(int places, double offered) {
    if (places < 0 || !(offered >= 0) || Double.isInfinite(offered)) {
      throw new IllegalArgumentException(
          "%d places and a load of %s make no sense".formatted(places, offered));
    }
  }

  private static void checkShare(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("a share lies above 0 and up to 1, not " + share);
    }
  }
}

package uk.rowan.measures.capacity;

/// The households that ask, one after the other: when, and of which kind. The same for the same
/// seed whatever the estate, so that two estates are compared on the same requests.
final class Requests {

  private final Draws draws;
  private final Rhythm rhythm;
  private final boolean even;
  private final double gap;
  private final double most;
  private final double[] upTo;
  private double moment;

  Requests(Demand demand, Draws draws) {
    this.draws = draws;
    this.rhythm = demand.rhythm();
    this.even = rhythm.isEven();
    this.most = even ? 1 : rhythm.most();
    this.gap = Rhythm.YEAR / demand.perYear() / most;
    this.upTo = new double[demand.households().size()];
    double sum = 0;
    for (int kind = 0; kind < upTo.length; kind++) {
      sum += demand.households().get(kind).perYear() / demand.perYear();
      upTo[kind] = sum;
    }
  }

  /// The day of the next request, by thinning requests at the most frequent rate (Lewis and Shedler
  /// 1979).
  double next() {
    do {
      moment += gap * draws.exponential();
    } while (!even && draws.even() * most > rhythm.at(moment));
    return moment;
  }

  /// The kind of household that asks.
  int kind() {
    if (upTo.length == 1) {
      return 0;
    }
    double share = draws.even();
    int kind = 0;
    while (kind < upTo.length - 1 && share > upTo[kind]) {
      kind++;
    }
    return kind;
  }
}

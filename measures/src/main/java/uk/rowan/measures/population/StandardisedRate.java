package uk.rowan.measures.population;

import java.util.List;
import uk.rowan.measures.Confidence;
import uk.rowan.measures.Count;
import uk.rowan.measures.Estimate;
import uk.rowan.measures.Interval;
import uk.rowan.measures.Measured;
import uk.rowan.measures.Method;

/// The rate a place would have if its people had the ages of a standard population, so that old and
/// young places can be compared.
public record StandardisedRate(List<Stratum> strata, double per) {

  /// Below it a standardised rate says more about chance than about the place.
  public static final double FEWEST_EVENTS = 10;

  /// One age band: what happened, among whom, and how many the standard population has of it.
  public record Stratum(double events, double people, double weight) {
    public Stratum {
      if (!(events >= 0 && people >= 0 && weight >= 0)) {
        throw new IllegalArgumentException("events, people and weights are zero or more");
      }
    }
  }

  public StandardisedRate {
    strata = List.copyOf(strata);
    if (strata.isEmpty()) {
      throw new IllegalArgumentException("a standardised rate has at least one age band");
    }
  }

  /// Per `per` people, with the 95 % limits of Dobson and others, Statistics in Medicine 10 (1991)
  /// 457-462: the limits of the count of all events, drawn in or out by how unevenly they weigh.
  /// Not applicable with fewer than [#FEWEST_EVENTS] events, or where a band that weighs has nobody
  /// in it.
  public Measured<Estimate> estimate() {
    return estimate(Confidence.OF_95);
  }

  public Measured<Estimate> estimate(Confidence confidence) {
    double events = 0;
    double weights = 0;
    double rate = 0;
    double variance = 0;
    for (var stratum : strata) {
      if (stratum.people() == 0 && (stratum.weight() > 0 || stratum.events() > 0)) {
        return Measured.notApplicable("an age band without people");
      }
      if (stratum.weight() > 0) {
        double each = stratum.weight() / stratum.people();
        rate += each * stratum.events();
        variance += each * each * stratum.events();
      }
      events += stratum.events();
      weights += stratum.weight();
    }
    if (events < FEWEST_EVENTS) {
      return Measured.notApplicable("fewer than 10 events");
    }
    if (weights == 0) {
      return Measured.notApplicable("no weights");
    }
    var count = new Count(events).estimate(confidence);
    double scale = Math.sqrt(variance / events);
    var limits =
        new Interval(
            rate + scale * (count.interval().lower() - events),
            rate + scale * (count.interval().upper() - events));
    return Measured.value(new Estimate(rate, limits, Method.DOBSON).times(per / weights));
  }
}

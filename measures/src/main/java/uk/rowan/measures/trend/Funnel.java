package uk.rowan.measures.trend;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import uk.rowan.measures.Confidence;
import uk.rowan.measures.Interval;

/// A funnel plot: places of different size about what all have together, with the limits that widen
/// as places get smaller. After Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202. Values,
/// centre and limits are per `per` people.
public final class Funnel {

  /// What each place counts: a rate of events, or a share of a whole.
  public enum Kind {
    RATE,
    SHARE
  }

  /// Whether places are taken to differ by more than chance even when all is well.
  public enum Spread {
    /// By chance alone.
    CHANCE,
    /// As much as most of these places do: the limits widen by the square root of the mean square
    /// of their standardised distances, a tenth drawn in at either end (winsorised).
    OVERDISPERSED
  }

  /// One place: what happened, among how many.
  public record Place(String name, double events, double people) {
    public Place {
      if (!(events >= 0 && people > 0)) {
        throw new IllegalArgumentException("a place has people and zero events or more: " + name);
      }
    }
  }

  private static final double DRAWN_IN = 0.1;

  private final Kind kind;
  private final List<Place> places;
  private final double per;
  private final double centre;
  private final double inflation;

  private Funnel(Kind kind, List<Place> places, double per, double centre, double inflation) {
    this.kind = kind;
    this.places = places;
    this.per = per;
    this.centre = centre;
    this.inflation = inflation;
  }

  public static Funnel of(Kind kind, List<Place> places, double per, Spread spread) {
    double events = places.stream().mapToDouble(Place::events).sum();
    double people = places.stream().mapToDouble(Place::people).sum();
    if (places.size() < 2 || events == 0) {
      throw new IllegalArgumentException("a funnel needs two places and something that happened");
    }
    if (kind == Kind.SHARE && places.stream().anyMatch(place -> place.events() > place.people())) {
      throw new IllegalArgumentException("a share is at most its whole");
    }
    double centre = events / people;
    double inflation = spread == Spread.CHANCE ? 1 : inflation(kind, places, centre);
    return new Funnel(kind, List.copyOf(places), per, centre, inflation);
  }

  private static double inflation(Kind kind, List<Place> places, double centre) {
    var z =
        places.stream()
            .mapToDouble(
                it -> (it.events() / it.people() - centre) / error(kind, centre, it.people()))
            .sorted()
            .toArray();
    int drawn = (int) (DRAWN_IN * z.length);
    Arrays.fill(z, 0, drawn, z[drawn]);
    Arrays.fill(z, z.length - drawn, z.length, z[z.length - 1 - drawn]);
    return Math.max(1, Math.sqrt(Arrays.stream(z).map(it -> it * it).average().orElseThrow()));
  }

  private static double error(Kind kind, double centre, double people) {
    return Math.sqrt((kind == Kind.RATE ? centre : centre * (1 - centre)) / people);
  }

  public List<Place> places() {
    return places;
  }

  public double centre() {
    return centre * per;
  }

  /// By how much the limits are wider than chance alone makes them; 1 when they are not.
  public double inflation() {
    return inflation;
  }

  public double value(Place place) {
    return place.events() / place.people() * per;
  }

  /// The limits for a place of so many people: exact from the Poisson or binomial distribution,
  /// drawn between its whole numbers as Spiegelhalter's appendix does; around the centre by the
  /// widened standard error where places differ by more than chance.
  public Interval limits(double people, Confidence confidence) {
    if (inflation > 1) {
      double reach = confidence.z() * inflation * error(kind, centre, people);
      double most = kind == Kind.SHARE ? Math.min(1, centre + reach) : centre + reach;
      return new Interval(Math.max(0, centre - reach), most).times(per);
    }
    var counts = distribution(people);
    double lower = quantile(counts, confidence.tail());
    double upper = quantile(counts, 1 - confidence.tail());
    return new Interval(Math.max(0, lower) / people, upper / people).times(per);
  }

  /// The places that lie outside their limits.
  public List<Place> outside(Confidence confidence) {
    return places.stream()
        .filter(place -> !limits(place.people(), confidence).contains(value(place)))
        .toList();
  }

  private DiscreteDistribution distribution(double people) {
    return kind == Kind.RATE
        ? PoissonDistribution.of(centre * people)
        : BinomialDistribution.of((int) Math.round(people), centre);
  }

  private static double quantile(DiscreteDistribution counts, double probability) {
    int reached = counts.inverseCumulativeProbability(probability);
    IntToDoubleFunction atMost = counts::cumulativeProbability;
    double above = atMost.applyAsDouble(reached) - probability;
    return reached - above / counts.probability(reached);
  }
}

package uk.rowan.measures.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.rowan.measures.Measured;

/// How many people of each age live in one place, in one year, in the bands in which it is known:
/// single years, five-year bands or others. Bands do not overlap.
public final class Population {

  private final SortedMap<AgeBand, Double> bands;

  private Population(SortedMap<AgeBand, Double> bands) {
    this.bands = bands;
  }

  public static Population of(Map<AgeBand, Double> people) {
    var bands = new TreeMap<>(people);
    int next = 0;
    for (var band : bands.entrySet()) {
      if (band.getKey().from() < next) {
        throw new IllegalArgumentException(
            "age band " + band.getKey() + " overlaps the one before it");
      }
      if (!(band.getValue() >= 0) || band.getValue().isInfinite()) {
        throw new IllegalArgumentException(
            "age band " + band.getKey() + " has " + band.getValue() + " people");
      }
      next = band.getKey().isOpen() ? AgeBand.OPEN : band.getKey().to() + 1;
    }
    return new Population(bands);
  }

  /// The bands in which it is known, from the youngest.
  public List<AgeBand> bands() {
    return List.copyOf(bands.keySet());
  }

  /// The people of these ages. A band that the wanted ages cut is shared out evenly by single year,
  /// and the note says so. Missing where some of the ages are not covered, or where an open band
  /// would have to be cut: nobody can say how its people spread.
  public Measured<Denominator> people(AgeBand wanted) {
    double people = 0;
    int next = wanted.from();
    var cut = new ArrayList<String>();
    for (var entry : bands.entrySet()) {
      var band = entry.getKey();
      if (!band.meets(wanted)) {
        continue;
      }
      if (band.from() > next) {
        break;
      }
      double share = 1;
      if (!wanted.holds(band)) {
        if (band.isOpen()) {
          return Measured.missing("ages " + wanted + " cut the open band " + band);
        }
        share = (double) band.common(wanted).years() / band.years();
        cut.add(band.toString());
      }
      people += entry.getValue() * share;
      next = band.isOpen() ? AgeBand.OPEN : band.to() + 1;
    }
    boolean covered = wanted.isOpen() ? next == AgeBand.OPEN : next > wanted.to();
    return covered
        ? Measured.value(new Denominator(people, note(cut)))
        : Measured.missing("no population for all ages of " + wanted);
  }

  /// Two places, or two sexes, taken together. Both must be known in the same bands.
  public Population plus(Population other) {
    if (!bands.keySet().equals(other.bands.keySet())) {
      throw new IllegalArgumentException("populations in different age bands cannot be added up");
    }
    var sum = new TreeMap<>(bands);
    other.bands.forEach((band, people) -> sum.merge(band, people, Double::sum));
    return new Population(sum);
  }

  private static String note(List<String> cut) {
    return cut.isEmpty()
        ? ""
        : "ages " + String.join(" and ", cut) + " shared out evenly by single year";
  }
}

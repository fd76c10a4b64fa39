package uk.rowan.measures.population;

import java.util.TreeMap;

/// A made-up population whose ages weigh the rates of real ones.
public final class StandardPopulation {

  /// Eurostat, Revision of the European Standard Population (2013), both sexes: from 0, then 1-4,
  /// then in five-year bands to 95+, per 100,000.
  private static final int[] EUROPEAN_2013 = {
    1000, 4000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000,
    4000, 2500, 1500, 800, 200
  };

  private StandardPopulation() {}

  /// The European Standard Population of 2013: 100,000 people.
  public static Population european2013() {
    var bands = new TreeMap<AgeBand, Double>();
    for (int i = 0; i < EUROPEAN_2013.length; i++) {
      bands.put(band(i), (double) EUROPEAN_2013[i]);
    }
    return Population.of(bands);
  }

  private static AgeBand band(int i) {
    return switch (i) {
      case 0 -> new AgeBand(0, 0);
      case 1 -> new AgeBand(1, 4);
      case 20 -> AgeBand.from(95);
      default -> new AgeBand(5 * (i - 1), 5 * (i - 1) + 4);
    };
  }
}

package uk.rowan.extracts.synthetic.truth;

import java.util.Comparator;
import java.util.List;
import uk.rowan.extracts.synthetic.rows.Extracts;

/// Every measure of the contract, as somebody would find it who reads every file without a mistake
/// and knows who everybody is.
///
/// It reads the rows, not the story behind them: an age comes from the date of birth that was
/// written down, and is unknown where no agency wrote one.
public final class TrueMeasures {

  private TrueMeasures() {}

  /// In the order of the contract: measure, area, breakdown, category.
  public static List<Figure> of(Extracts extracts, Period period) {
    var evidence = new Evidence(extracts, period);
    var figures = new Figures();
    MaracMeasures.of(evidence, figures);
    PoliceMeasures.of(evidence, figures);
    ServiceMeasures.of(evidence, figures);
    ChildrenMeasures.of(evidence, figures);
    HousingMeasures.of(evidence, figures);
    AccommodationMeasures.of(evidence, figures);
    PopulationMeasures.of(evidence, figures);
    Completeness.of(evidence, figures);
    return figures.found().stream().sorted(Comparator.comparing(Figure::measure)).toList();
  }
}

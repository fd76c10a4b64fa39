package uk.rowan.insight.assessment;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.rowan.insight.measure.Edition;
import uk.rowan.insight.measure.EditionWriter;
import uk.rowan.insight.measure.Figure;
import uk.rowan.measures.Estimate;
import uk.rowan.measures.Verdict;

/// `measures.csv`: every figure at full precision; rounding belongs to what is read by people.
@Component
class MeasuresCsv implements EditionWriter {

  private static final String NAME = "measures.csv";

  @Override
  public List<String> write(Edition edition, Path folder) throws IOException {
    var csv =
        new Csv(
            "measure",
            "version",
            "period_start",
            "period_end",
            "area",
            "breakdown",
            "category",
            "numerator",
            "denominator",
            "per",
            "value",
            "lower",
            "upper",
            "method",
            "benchmark_low",
            "benchmark_high",
            "verdict",
            "state",
            "note");
    edition.figures().forEach(figure -> add(figure, csv));
    csv.write(folder.resolve(NAME));
    return List.of(NAME);
  }

  private static void add(Figure figure, Csv csv) {
    var value = figure.value().known();
    var interval = value.map(Estimate::interval).filter(it -> it.isBounded());
    var benchmark = figure.measure().benchmark();
    csv.add(
        figure.measure().id(),
        Integer.toString(figure.measure().version()),
        figure.period().from().toString(),
        figure.period().to().toString(),
        figure.cell().area(),
        figure.cell().breakdown(),
        figure.cell().category(),
        number(figure.numerator()),
        number(figure.denominator()),
        Integer.toString(figure.measure().per()),
        number(value.map(Estimate::value).orElse(null)),
        number(interval.map(it -> it.lower()).orElse(null)),
        number(interval.map(it -> it.upper()).orElse(null)),
        figure.method().name(),
        number(benchmark.map(it -> it.low()).orElse(null)),
        number(benchmark.map(it -> it.high()).orElse(null)),
        figure.verdict() == Verdict.NONE ? "none" : figure.verdict().name(),
        figure.state().name(),
        figure.note());
  }

  /// All digits that there are, never as a power of ten.
  static String number(@Nullable Double number) {
    if (number == null) {
      return "";
    }
    var digits = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    return digits.equals("-0") ? "0" : digits;
  }
}

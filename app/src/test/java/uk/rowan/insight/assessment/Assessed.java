package uk.rowan.insight.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.insight.Extracts;
import uk.rowan.insight.measure.Audience;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Edition;
import uk.rowan.insight.measure.Figure;
import uk.rowan.insight.measure.Period;
import uk.rowan.measures.Estimate;

/// An edition, asked for its figures in few words.
record Assessed(Edition edition) {

  static final Period YEAR = new Period(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 11, 30));

  static Assessed year(Extracts extracts) {
    return of(extracts, YEAR, Audience.ANALYST);
  }

  static Assessed of(Extracts extracts, Period period, Audience audience) {
    var jdbc = extracts.jdbc();
    return new Assessed(
        new MakeEdition(new ReadSetting(jdbc), new Counting(jdbc), extracts.transactions())
            .edition(period, audience));
  }

  /// Of the whole council.
  Figure figure(String measure) {
    return figure(measure, edition.everywhere());
  }

  Figure figure(String measure, String area) {
    return figure(measure, area, Cell.NONE, Cell.ALL);
  }

  Figure figure(String measure, String area, String breakdown, String category) {
    return edition
        .figure(measure, new Cell(area, breakdown, category))
        .orElseThrow(
            () ->
                new AssertionError(
                    "no " + measure + " " + area + " " + breakdown + " " + category));
  }

  /// Numerator, denominator and value of the whole council.
  List<@Nullable Double> numbers(String measure) {
    return numbers(figure(measure));
  }

  List<@Nullable Double> numbers(String measure, String area) {
    return numbers(figure(measure, area));
  }

  List<@Nullable Double> numbers(String measure, String breakdown, String category) {
    return numbers(figure(measure, edition.everywhere(), breakdown, category));
  }

  static List<@Nullable Double> numbers(Figure figure) {
    var numbers = new java.util.ArrayList<@Nullable Double>();
    numbers.add(figure.numerator());
    numbers.add(figure.denominator());
    numbers.add(figure.value().known().map(Estimate::value).orElse(null));
    return numbers;
  }

  List<String> categories(String measure, String breakdown) {
    return edition.figures().stream()
        .filter(it -> it.measure().id().equals(measure))
        .map(Figure::cell)
        .filter(it -> it.breakdown().equals(breakdown) && it.area().equals(edition.everywhere()))
        .map(Cell::category)
        .toList();
  }
}

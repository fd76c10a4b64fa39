package uk.rowan.extracts.synthetic.truth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;
import uk.rowan.extracts.synthetic.truth.Figure.State;
import uk.rowan.extracts.synthetic.truth.Intervals.Interval;
import uk.rowan.extracts.synthetic.truth.Populace.Headcount;

/// The figures found so far, each made by the kind of measure it is.
final class Figures {

  /// What is not known, in every closed list that has a place for it.
  static final String UNKNOWN = "unknown";

  private static final String NONE = "NONE";

  private final List<Figure> found = new ArrayList<>();

  List<Figure> found() {
    return Collections.unmodifiableList(found);
  }

  void addAll(Figures others) {
    found.addAll(others.found);
  }

  void count(Measure measure, Cell cell, double count) {
    add(measure, cell, count, null, count, Intervals.ofCount(count), ofCount(count), "");
  }

  /// A number set by a rule or counted in full: it has no interval.
  void plain(Measure measure, Cell cell, double number) {
    add(measure, cell, number, null, number, null, NONE, "");
  }

  /// A share without an interval.
  void plainShare(Measure measure, Cell cell, double part, double whole) {
    if (whole == 0) {
      notApplicable(measure, cell, part, 0.0, "");
    } else {
      add(measure, cell, part, whole, measure.per() * part / whole, null, NONE, "");
    }
  }

  void rate(Measure measure, Cell cell, double count, @Nullable Headcount people) {
    if (people == null || people.persons() == 0) {
      notApplicable(measure, cell, count, people == null ? null : (Double) 0.0, "");
      return;
    }
    double each = measure.per() / people.persons();
    add(
        measure,
        cell,
        count,
        people.persons(),
        count * each,
        Intervals.ofCount(count).times(each),
        ofCount(count),
        people.note());
  }

  void share(Measure measure, Cell cell, double part, double whole) {
    if (whole == 0) {
      notApplicable(measure, cell, part, 0.0, "");
    } else {
      var interval = Intervals.wilson(part, whole);
      add(measure, cell, part, whole, measure.per() * part / whole, interval, "WILSON", "");
    }
  }

  /// The count of a share's `unknown`: no value, for it is a share of nothing.
  void unknown(Measure measure, Cell cell, double count) {
    notApplicable(measure, cell, count, null, "");
  }

  /// `before` is null when the source does not reach so far back.
  void change(Measure measure, Cell cell, double now, @Nullable Double before) {
    if (before == null) {
      notSubmitted(measure, cell);
    } else if (before == 0) {
      notApplicable(measure, cell, now, 0.0, "nothing to compare with");
    } else {
      var interval = Intervals.change(before, now);
      double change = now - before;
      add(measure, cell, change, before, measure.per() * change / before, interval, "CHANGE", "");
    }
  }

  /// How many times a fixed share another one is.
  void ratio(Measure measure, Cell cell, double part, double whole, @Nullable Double fixed) {
    if (whole == 0 || fixed == null || fixed == 0) {
      notApplicable(measure, cell, whole == 0 ? null : (Double) (part / whole), fixed, "");
    } else {
      double share = part / whole;
      var interval = Intervals.ratio(part, whole, fixed);
      add(measure, cell, share, fixed, share / fixed, interval, "RATIO", "");
    }
  }

  void expectation(Measure measure, Cell cell, double missing, double expected, Interval interval) {
    add(
        measure,
        cell,
        missing,
        expected,
        measure.per() * missing / expected,
        interval,
        "PREVALENCE",
        missing < 0 ? "more known than expected" : "");
  }

  void notApplicable(
      Measure measure,
      Cell cell,
      @Nullable Double numerator,
      @Nullable Double denominator,
      String note) {
    found.add(
        new Figure(
            measure, cell, numerator, denominator, null, null, NONE, State.NOT_APPLICABLE, note));
  }

  void notSubmitted(Measure measure, Cell cell) {
    found.add(new Figure(measure, cell, null, null, null, null, NONE, State.NOT_SUBMITTED, ""));
  }

  private void add(
      Measure measure,
      Cell cell,
      double numerator,
      @Nullable Double denominator,
      double value,
      @Nullable Interval interval,
      String method,
      String note) {
    found.add(
        new Figure(
            measure, cell, numerator, denominator, value, interval, method, State.VALUE, note));
  }

  private static String ofCount(double count) {
    return count < Intervals.BYAR_FROM ? "EXACT" : "BYAR";
  }
}

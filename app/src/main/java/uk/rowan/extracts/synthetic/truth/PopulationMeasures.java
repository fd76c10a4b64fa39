package uk.rowan.extracts.synthetic.truth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.rowan.extracts.synthetic.rows.Ethnicity;
import uk.rowan.extracts.synthetic.rows.Ethnicity.Group;
import uk.rowan.extracts.synthetic.rows.People.Kind;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.Source;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.rows.Tables;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;

/// The people among whom it happens: how their number will change, and who of them is met too
/// rarely.
final class PopulationMeasures {

  private static final int OLD = 65;
  private static final int OLDEST = Integer.MAX_VALUE;

  private final Evidence evidence;
  private final Figures figures;

  private PopulationMeasures(Evidence evidence, Figures figures) {
    this.evidence = evidence;
    this.figures = figures;
  }

  static void of(Evidence evidence, Figures figures) {
    var population = new PopulationMeasures(evidence, figures);
    population.change();
    population.representation(Measure.REPRESENTATION_POLICE, Sources.POLICE_INCIDENTS);
    population.representation(Measure.REPRESENTATION_MARAC, Sources.MARAC_CASES);
  }

  private void change() {
    var council = evidence.areas().council();
    if (evidence.lacks(Tables.POPULATIONS, figures, List.of(council), Measure.POPULATION_CHANGE)) {
      return;
    }
    change(Cell.all(council), 0);
    change(new Cell(council, "population_age", "65+"), OLD);
  }

  private void change(Cell cell, int from) {
    var now = evidence.populace().latest(cell.area(), Kind.ESTIMATE, from, OLDEST);
    var then = evidence.populace().latest(cell.area(), Kind.PROJECTION, from, OLDEST);
    if (now == null || then == null || now.persons() == 0) {
      figures.notApplicable(Measure.POPULATION_CHANGE, cell, null, null, "");
    } else {
      figures.plainShare(
          Measure.POPULATION_CHANGE, cell, then.persons() - now.persons(), now.persons());
    }
  }

  /// Victims are people. Groups are shares of those whose group is known, the minority of those of
  /// whom it is known whether they belong to one.
  private <R extends Row> void representation(Measure measure, Source<R> source) {
    if (evidence.lacks(source, figures, evidence.areas().all(), measure)) {
      return;
    }
    var victims = Evidence.people(evidence.events(source, evidence.period()));
    for (var area : evidence.areas().all()) {
      var here =
          victims.stream()
              .filter(event -> evidence.areas().holds(area, event.locality()))
              .map(Event::who)
              .toList();
      groups(measure, area, here);
      var known =
          here.stream().map(evidence.linked()::minority).filter(one -> one != null).toList();
      figures.ratio(
          measure,
          new Cell(area, "ethnic_group", "minority"),
          Evidence.count(known, Boolean.TRUE::equals),
          known.size(),
          evidence.populace().share(area, Ethnicity::isMinority));
    }
  }

  private void groups(Measure measure, String area, List<Seen> here) {
    var known = here.stream().map(evidence.linked()::group).filter(one -> one != null).toList();
    Arrays.stream(Group.values())
        .forEach(
            group ->
                figures.ratio(
                    measure,
                    new Cell(area, "ethnic_group", group.name().toLowerCase(Locale.ROOT)),
                    Evidence.count(known, group::equals),
                    known.size(),
                    evidence.populace().share(area, ethnicity -> ethnicity.group() == group)));
  }
}

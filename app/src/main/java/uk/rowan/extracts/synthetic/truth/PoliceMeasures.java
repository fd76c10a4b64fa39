package uk.rowan.extracts.synthetic.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.PoliceIncident;
import uk.rowan.extracts.synthetic.rows.Relationship;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;

/// What the police recorded. An incident takes its ward, class and time from its first row.
final class PoliceMeasures {

  private static final int GROWN = 16;
  private static final int OLDEST = Integer.MAX_VALUE;

  private final Evidence evidence;
  private final Figures figures;
  private final Areas areas;
  private final List<Event<PoliceIncident>> firstRows;

  private PoliceMeasures(Evidence evidence, Figures figures) {
    this.evidence = evidence;
    this.figures = figures;
    areas = evidence.areas();
    firstRows = firstRows(evidence);
  }

  static void of(Evidence evidence, Figures figures) {
    boolean absent =
        evidence.lacks(
            Sources.POLICE_INCIDENTS,
            figures,
            evidence.areas().all(),
            Measure.POLICE_INCIDENTS,
            Measure.POLICE_INCIDENTS_CHANGE,
            Measure.POLICE_CRIMES,
            Measure.POLICE_CRIMES_CHANGE,
            Measure.POLICE_CRIME_RATE,
            Measure.POLICE_VICTIMS,
            Measure.POLICE_VICTIM_RATE,
            Measure.POLICE_SUSPECTS,
            Measure.POLICE_ETHNICITY_MISSING);
    boolean council =
        evidence.lacks(
            Sources.POLICE_INCIDENTS,
            figures,
            List.of(evidence.areas().council()),
            Measure.POLICE_RELATIONSHIP,
            Measure.POLICE_UNDERREPORTING);
    if (!absent && !council) {
      var police = new PoliceMeasures(evidence, figures);
      police.incidents();
      police.people();
      police.relationships();
      Underreporting.of(evidence, figures);
    }
  }

  private static List<Event<PoliceIncident>> firstRows(Evidence evidence) {
    var refs = new HashSet<String>();
    return evidence.events(Sources.POLICE_INCIDENTS, row -> true, PoliceIncident::victim).stream()
        .filter(event -> refs.add(event.row().ref()))
        .toList();
  }

  private void incidents() {
    for (var area : areas.all()) {
      double now = incidents(area, evidence.period(), false);
      double crimes = incidents(area, evidence.period(), true);
      figures.count(Measure.POLICE_INCIDENTS, Cell.all(area), now);
      figures.change(Measure.POLICE_INCIDENTS_CHANGE, Cell.all(area), now, before(area, false));
      figures.count(Measure.POLICE_CRIMES, Cell.all(area), crimes);
      figures.change(Measure.POLICE_CRIMES_CHANGE, Cell.all(area), crimes, before(area, true));
      figures.rate(
          Measure.POLICE_CRIME_RATE,
          Cell.all(area),
          crimes,
          evidence.populace().estimated(area, null, GROWN, OLDEST));
    }
  }

  private double incidents(String area, Period period, boolean crimesOnly) {
    return firstRows.stream()
        .filter(first -> period.covers(first.row().when().day()))
        .filter(first -> areas.holds(area, first.locality()))
        .filter(first -> !crimesOnly || first.row().crime())
        .count();
  }

  private @Nullable Double before(String area, boolean crimesOnly) {
    var before = evidence.period().before();
    return evidence.reaches(Sources.POLICE_INCIDENTS, before)
        ? (Double) incidents(area, before, crimesOnly)
        : null;
  }

  private void people() {
    var rows = evidence.events(Sources.POLICE_INCIDENTS, evidence.period(), PoliceIncident::victim);
    var victims = Evidence.people(rows);
    var suspects =
        Evidence.people(
            evidence.events(Sources.POLICE_INCIDENTS, evidence.period(), PoliceIncident::suspect));
    var told = toldTheirEthnicity(rows);
    for (var area : areas.all()) {
      var here = in(area, victims);
      counts(Measure.POLICE_VICTIMS, area, here);
      rates(area, here);
      counts(Measure.POLICE_SUSPECTS, area, in(area, suspects));
      int missing = Evidence.count(here, victim -> !told.contains(victim.who().person()));
      figures.share(Measure.POLICE_ETHNICITY_MISSING, Cell.all(area), missing, here.size());
    }
  }

  private static Set<Integer> toldTheirEthnicity(List<Event<PoliceIncident>> rows) {
    return rows.stream()
        .filter(event -> event.row().victim().ethnicity() != null)
        .map(event -> event.who().person())
        .collect(Collectors.toSet());
  }

  private List<Event<PoliceIncident>> in(String area, List<Event<PoliceIncident>> events) {
    return events.stream().filter(event -> areas.holds(area, event.locality())).toList();
  }

  private void counts(Measure measure, String area, List<Event<PoliceIncident>> people) {
    figures.count(measure, Cell.all(area), people.size());
    Category.<Event<PoliceIncident>>sexes(event -> evidence.linked().sex(event.who()))
        .forEach(
            sex -> figures.count(measure, new Cell(area, "sex", sex.name()), sex.count(people)));
    ages(Band.AGE)
        .forEach(
            age -> figures.count(measure, new Cell(area, "age", age.name()), age.count(people)));
  }

  private List<Category<Event<PoliceIncident>>> ages(List<Band> bands) {
    return Category.ages(bands, event -> evidence.linked().age(event.who()));
  }

  /// Over people of 16 and over, so that the youngest band is over nobody.
  private void rates(String area, List<Event<PoliceIncident>> victims) {
    var measure = Measure.POLICE_VICTIM_RATE;
    var populace = evidence.populace();
    figures.rate(
        measure, Cell.all(area), victims.size(), populace.estimated(area, null, GROWN, OLDEST));
    for (var band : Band.AGE) {
      int count = Evidence.count(victims, event -> band.holds(evidence.linked().age(event.who())));
      var people = populace.estimated(area, null, Math.max(band.from(), GROWN), band.to());
      figures.rate(measure, new Cell(area, "age", band.name()), count, people);
    }
    int unknown = Evidence.count(victims, event -> evidence.linked().age(event.who()) == null);
    figures.unknown(measure, new Cell(area, "age", Figures.UNKNOWN), unknown);
  }

  /// An incident of two relationships is one of each.
  private void relationships() {
    var found = new HashMap<String, Set<Relationship>>();
    for (var event :
        evidence.events(Sources.POLICE_INCIDENTS, evidence.period(), PoliceIncident::victim)) {
      var known = found.computeIfAbsent(event.row().ref(), ref -> new TreeSet<>());
      var relationship = event.row().relationship();
      if (relationship != null) {
        known.add(relationship);
      }
    }
    write(new ArrayList<>(found.values()));
  }

  private void write(List<Set<Relationship>> incidents) {
    var measure = Measure.POLICE_RELATIONSHIP;
    int known = Evidence.count(incidents, some -> !some.isEmpty());
    var council = areas.council();
    figures.share(measure, Cell.all(council), known, known);
    for (var relationship : Relationship.values()) {
      int with = Evidence.count(incidents, some -> some.contains(relationship));
      figures.share(measure, new Cell(council, "relationship", relationship.text()), with, known);
    }
    figures.unknown(
        measure, new Cell(council, "relationship", Figures.UNKNOWN), incidents.size() - known);
  }
}

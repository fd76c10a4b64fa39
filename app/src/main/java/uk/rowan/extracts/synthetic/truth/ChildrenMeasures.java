package uk.rowan.extracts.synthetic.truth;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.FrontDoorContact;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;

/// The children's front door and the assessments behind it. A person counts once in each contact; a
/// contact about abuse is one in which any row says so.
final class ChildrenMeasures {

  private final Evidence evidence;
  private final Figures figures;
  private final String council;

  private ChildrenMeasures(Evidence evidence, Figures figures) {
    this.evidence = evidence;
    this.figures = figures;
    council = evidence.areas().council();
  }

  static void of(Evidence evidence, Figures figures) {
    var children = new ChildrenMeasures(evidence, figures);
    children.frontDoor();
    children.factors();
  }

  private void frontDoor() {
    if (evidence.lacks(
        Sources.FRONTDOOR_CONTACTS,
        figures,
        List.of(council),
        Measure.FRONTDOOR_PEOPLE,
        Measure.FRONTDOOR_PEOPLE_CHANGE,
        Measure.FRONTDOOR_FAMILIES,
        Measure.FRONTDOOR_SOURCE,
        Measure.FRONTDOOR_OUTCOME,
        Measure.FRONTDOOR_VPA_CLASS,
        Measure.FRONTDOOR_ETHNICITY_MISSING)) {
      return;
    }
    people();
    families();
    contacts();
  }

  private List<Event<FrontDoorContact>> ofAbuse(Period period) {
    var once = new LinkedHashMap<String, Event<FrontDoorContact>>();
    for (var event : evidence.events(Sources.FRONTDOOR_CONTACTS, period)) {
      if (event.row().domesticAbuse()) {
        once.putIfAbsent(event.row().contactId() + "#" + event.who().person(), event);
      }
    }
    return List.copyOf(once.values());
  }

  private void people() {
    var now = ofAbuse(evidence.period());
    var before = evidence.period().before();
    boolean reaches = evidence.reaches(Sources.FRONTDOOR_CONTACTS, before);
    var earlier = ofAbuse(before);
    figures.count(Measure.FRONTDOOR_PEOPLE, Cell.all(council), now.size());
    change(Cell.all(council), now.size(), earlier.size(), reaches);
    Function<Event<FrontDoorContact>, @Nullable Integer> age =
        event -> evidence.linked().age(event.who());
    for (var band : Category.ages(Band.FRONTDOOR, age)) {
      var cell = new Cell(council, "frontdoor_age", band.name());
      figures.count(Measure.FRONTDOOR_PEOPLE, cell, band.count(now));
      change(cell, band.count(now), band.count(earlier), reaches);
    }
    var young =
        now.stream().filter(event -> Band.FRONTDOOR.getFirst().holds(age.apply(event))).toList();
    int missing = Evidence.count(young, event -> event.row().subject().ethnicity() == null);
    figures.share(Measure.FRONTDOOR_ETHNICITY_MISSING, Cell.all(council), missing, young.size());
  }

  private void change(Cell cell, int now, int before, boolean reaches) {
    figures.change(
        Measure.FRONTDOOR_PEOPLE_CHANGE, cell, now, reaches ? (Double) (double) before : null);
  }

  private void families() {
    var families =
        evidence.events(Sources.FRONTDOOR_CONTACTS, evidence.period()).stream()
            .map(Event::row)
            .collect(Collectors.groupingBy(row -> row.familyId() + "#" + row.contactId()))
            .values();
    int ofAbuse = Evidence.count(families, ChildrenMeasures::isOfAbuse);
    figures.share(Measure.FRONTDOOR_FAMILIES, Cell.all(council), ofAbuse, families.size());
  }

  private void contacts() {
    var contacts =
        evidence.events(Sources.FRONTDOOR_CONTACTS, evidence.period()).stream()
            .map(Event::row)
            .collect(
                Collectors.groupingBy(
                    FrontDoorContact::contactId, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .filter(ChildrenMeasures::isOfAbuse)
            .map(List::getFirst)
            .toList();
    codes(Measure.FRONTDOOR_SOURCE, contacts, FrontDoorContact::source, contacts.size());
    codes(Measure.FRONTDOOR_OUTCOME, contacts, row -> row.outcome().name(), contacts.size());
    codes(
        Measure.FRONTDOOR_VPA_CLASS,
        contacts,
        FrontDoorContact::vpaClass,
        Evidence.count(contacts, row -> row.vpaClass() != null));
  }

  private void codes(
      Measure measure,
      List<FrontDoorContact> contacts,
      Function<FrontDoorContact, @Nullable String> code,
      int whole) {
    Shares.of(figures, measure, council, "code", Category.open(contacts, code), contacts, whole);
  }

  private static boolean isOfAbuse(Collection<FrontDoorContact> rows) {
    return rows.stream().anyMatch(FrontDoorContact::domesticAbuse);
  }

  /// An assessment may find several: over all, those that found any.
  private void factors() {
    var source = Sources.CIN_ASSESSMENTS;
    if (evidence.lacks(source, figures, List.of(council), Measure.CIN_FACTOR)) {
      return;
    }
    var factors =
        evidence.events(source, evidence.period()).stream()
            .map(event -> event.row().factors())
            .toList();
    var ofAbuse = List.of("3A", "3B", "3C");
    int any = Evidence.count(factors, found -> found.stream().anyMatch(ofAbuse::contains));
    figures.share(Measure.CIN_FACTOR, Cell.all(council), any, factors.size());
    for (var factor : ofAbuse) {
      figures.share(
          Measure.CIN_FACTOR,
          new Cell(council, "factor", factor),
          Evidence.count(factors, found -> found.contains(factor)),
          factors.size());
    }
  }
}

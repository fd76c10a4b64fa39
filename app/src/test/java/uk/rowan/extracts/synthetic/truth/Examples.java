package uk.rowan.extracts.synthetic.truth;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Address;
import uk.rowan.extracts.synthetic.rows.Ethnicity;
import uk.rowan.extracts.synthetic.rows.Extracts;
import uk.rowan.extracts.synthetic.rows.MaracCase;
import uk.rowan.extracts.synthetic.rows.MaracCase.Characteristics;
import uk.rowan.extracts.synthetic.rows.MaracCase.Household;
import uk.rowan.extracts.synthetic.rows.Mention;
import uk.rowan.extracts.synthetic.rows.People;
import uk.rowan.extracts.synthetic.rows.PoliceIncident;
import uk.rowan.extracts.synthetic.rows.PoliceIncident.Circumstances;
import uk.rowan.extracts.synthetic.rows.Relationship;
import uk.rowan.extracts.synthetic.rows.Route;
import uk.rowan.extracts.synthetic.rows.Sex;
import uk.rowan.extracts.synthetic.rows.Tables;
import uk.rowan.extracts.synthetic.rows.Ward;
import uk.rowan.extracts.synthetic.rows.When;

/// A town of two wards, each its own locality, and a few people in it.
final class Examples {

  static final Ward HILL = new Ward("Z1", "Hill", "North", "Town", 10);
  static final Ward QUAY = new Ward("Z2", "Quay", "South", "Town", 30);
  static final Period YEAR = new Period(day("2024-01-01"), day("2024-12-31"));

  private Examples() {}

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static Extracts.Collected town() {
    return Extracts.collected().with(Tables.AREAS, List.of(HILL, QUAY));
  }

  /// Somebody of whom nothing but the name is known.
  static Mention named(int person) {
    return mention(person, null, null, null, null);
  }

  static Mention mention(
      int person,
      @Nullable String dob,
      @Nullable Sex sex,
      @Nullable Ethnicity ethnicity,
      @Nullable Ward ward) {
    var home = ward == null ? null : new Address("1 Mill Lane", "AC1 0AA", ward);
    return new Mention(
        person,
        null,
        "Nadia",
        "Okafor",
        dob == null ? null : day(dob),
        sex,
        home,
        null,
        null,
        ethnicity);
  }

  static PoliceIncident incident(
      String ref, String at, @Nullable Ward ward, boolean crime, Mention victim) {
    return incident(ref, at, ward, crime, null, victim);
  }

  static PoliceIncident incident(
      String ref,
      String at,
      @Nullable Ward ward,
      boolean crime,
      @Nullable Relationship relationship,
      Mention victim) {
    return new PoliceIncident(
        ref,
        When.time(LocalDateTime.parse(at)),
        ward,
        crime,
        null,
        null,
        relationship,
        new Circumstances(null, null, null, null, null),
        victim,
        named(900));
  }

  static MaracCase heard(String referred, String meeting, Mention victim, int perpetrator) {
    return heard(referred, meeting, victim, perpetrator, List.of(), List.of(Route.POLICE));
  }

  static MaracCase heard(
      String referred,
      String meeting,
      Mention victim,
      int perpetrator,
      List<Mention> others,
      List<Route> routes) {
    return new MaracCase(
        "M1",
        "North",
        day(referred),
        day(meeting),
        routes,
        List.of(),
        null,
        new Household(null, null, null, null),
        new Characteristics(null, null, null, null, null),
        victim,
        named(perpetrator),
        others);
  }

  static MaracCase withBme(MaracCase row, @Nullable Boolean bme) {
    return new MaracCase(
        row.caseNo(),
        row.marac(),
        row.referred(),
        row.meeting(),
        row.routes(),
        row.criteria(),
        row.ticks(),
        row.household(),
        new Characteristics(null, bme, null, null, null),
        row.victim(),
        row.perpetrator(),
        row.otherPerpetrators());
  }

  static People people(Ward ward, int year, Sex sex, int from, @Nullable Integer to, long persons) {
    return new People(ward.code(), year, sex, from, to, null, persons, People.Kind.ESTIMATE);
  }

  static Figure figure(
      List<Figure> figures, String measure, String area, String breakdown, String category) {
    var cell = new Figure.Cell(area, breakdown, category);
    return figures.stream()
        .filter(figure -> figure.measure().id().equals(measure) && figure.cell().equals(cell))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + measure + " in " + cell));
  }

  static Figure figure(List<Figure> figures, String measure, String area) {
    return figure(figures, measure, area, "none", "all");
  }
}

package uk.rowan.extracts.synthetic.truth;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.IdvaReferral;
import uk.rowan.extracts.synthetic.rows.IdvaReferral.Service;
import uk.rowan.extracts.synthetic.rows.IrisReferral;
import uk.rowan.extracts.synthetic.rows.ProgrammeReferral;
import uk.rowan.extracts.synthetic.rows.Relationship;
import uk.rowan.extracts.synthetic.rows.Risk;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.Source;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;

/// Referrals to the specialist service, from primary care, and to programmes for people who harm.
/// They are counted as rows. What is missing is missing from the row itself.
final class ServiceMeasures {

  private static final int OLDEST = Integer.MAX_VALUE;

  private final Evidence evidence;
  private final Figures figures;
  private final List<String> areas;
  private final List<String> council;

  private ServiceMeasures(Evidence evidence, Figures figures) {
    this.evidence = evidence;
    this.figures = figures;
    areas = evidence.areas().all();
    council = List.of(evidence.areas().council());
  }

  static void of(Evidence evidence, Figures figures) {
    var services = new ServiceMeasures(evidence, figures);
    services.iris();
    services.idva();
    services.programmes();
  }

  private <R extends Row> List<Event<R>> in(String area, List<Event<R>> events) {
    return events.stream().filter(event -> evidence.areas().holds(area, event.locality())).toList();
  }

  private <R extends Row> void change(
      Measure measure, Source<R> source, String area, int now, Period before) {
    var earlier =
        evidence.earlier(source, before, event -> evidence.areas().holds(area, event.locality()));
    figures.change(measure, Cell.all(area), now, earlier);
  }

  private <R extends Row> void ethnicityMissing(Measure measure, List<Event<R>> referrals) {
    int missing =
        Evidence.count(referrals, event -> event.row().mentions().getFirst().ethnicity() == null);
    figures.share(measure, Cell.all(council.getFirst()), missing, referrals.size());
  }

  private void iris() {
    var source = Sources.IRIS_REFERRALS;
    boolean absent =
        evidence.lacks(
            source,
            figures,
            areas,
            Measure.IRIS_REFERRALS,
            Measure.IRIS_REFERRALS_CHANGE,
            Measure.IRIS_RATE,
            Measure.IRIS_RATE_BY_AGE);
    if (evidence.lacks(
            source,
            figures,
            council,
            Measure.IRIS_SEX,
            Measure.IRIS_RELATIONSHIP,
            Measure.IRIS_ETHNICITY_MISSING)
        || absent) {
      return;
    }
    var referrals = evidence.events(source, evidence.period());
    for (var area : areas) {
      var here = in(area, referrals);
      figures.count(Measure.IRIS_REFERRALS, Cell.all(area), here.size());
      change(Measure.IRIS_REFERRALS_CHANGE, source, area, here.size(), evidence.period().before());
      irisRates(area, here);
    }
    irisShares(referrals);
    ethnicityMissing(Measure.IRIS_ETHNICITY_MISSING, referrals);
  }

  private void irisRates(String area, List<Event<IrisReferral>> here) {
    var everybody = evidence.populace().estimated(area, null, 0, OLDEST);
    figures.rate(Measure.IRIS_RATE, Cell.all(area), here.size(), everybody);
    figures.rate(Measure.IRIS_RATE_BY_AGE, Cell.all(area), here.size(), everybody);
    Function<Event<IrisReferral>, @Nullable Integer> age =
        event -> evidence.linked().age(event.who());
    for (var band : Band.OF_GROWN) {
      figures.rate(
          Measure.IRIS_RATE_BY_AGE,
          new Cell(area, "iris_age", band.name()),
          Evidence.count(here, event -> band.holds(age.apply(event))),
          evidence.populace().estimated(area, null, band.from(), band.to()));
    }
    figures.unknown(
        Measure.IRIS_RATE_BY_AGE,
        new Cell(area, "iris_age", Figures.UNKNOWN),
        Evidence.count(here, event -> age.apply(event) == null));
  }

  private void irisShares(List<Event<IrisReferral>> referrals) {
    Shares.of(
        figures,
        Measure.IRIS_SEX,
        council.getFirst(),
        "sex",
        Category.<Event<IrisReferral>>sexes(event -> evidence.linked().sex(event.who())),
        referrals,
        referrals.size());
    Function<Event<IrisReferral>, @Nullable Relationship> relationship =
        event -> event.row().relationship();
    Shares.of(
        figures,
        Measure.IRIS_RELATIONSHIP,
        council.getFirst(),
        "relationship",
        Category.relationships(relationship),
        referrals,
        Evidence.count(referrals, event -> relationship.apply(event) != null));
  }

  private void idva() {
    var source = Sources.IDVA_REFERRALS;
    boolean absent =
        evidence.lacks(
            source,
            figures,
            areas,
            Measure.IDVA_REFERRALS,
            Measure.IDVA_REFERRALS_CHANGE,
            Measure.IDVA_REFERRALS_CHANGE_2Y);
    if (evidence.lacks(
            source,
            figures,
            council,
            Measure.IDVA_ETHNICITY_MISSING,
            Measure.IDVA_CONTACT_24H,
            Measure.IDVA_ENGAGED)
        || absent) {
      return;
    }
    var referrals = evidence.events(source, evidence.period());
    var before = evidence.period().before();
    for (var area : areas) {
      var here = in(area, referrals);
      idvaCounts(area, here);
      change(Measure.IDVA_REFERRALS_CHANGE, source, area, here.size(), before);
      change(Measure.IDVA_REFERRALS_CHANGE_2Y, source, area, here.size(), before.before());
    }
    ethnicityMissing(Measure.IDVA_ETHNICITY_MISSING, referrals);
    idvaShares(referrals.stream().map(Event::row).toList());
  }

  private void idvaCounts(String area, List<Event<IdvaReferral>> here) {
    figures.count(Measure.IDVA_REFERRALS, Cell.all(area), here.size());
    for (var service : Service.values()) {
      figures.count(
          Measure.IDVA_REFERRALS,
          new Cell(area, "service", service.name()),
          Evidence.count(here, event -> event.row().service() == service));
    }
    Category.<Event<IdvaReferral>, Risk>closed(
            List.of(Risk.values()), Risk::name, event -> event.row().risk())
        .forEach(
            risk ->
                figures.count(
                    Measure.IDVA_REFERRALS, new Cell(area, "risk", risk.name()), risk.count(here)));
  }

  private void idvaShares(List<IdvaReferral> referrals) {
    var high = referrals.stream().filter(row -> row.risk() == Risk.HIGH).toList();
    int reached = Evidence.count(high, ServiceMeasures::isReachedInADay);
    figures.share(Measure.IDVA_CONTACT_24H, Cell.all(council.getFirst()), reached, high.size());
    int engaged = Evidence.count(referrals, row -> Boolean.TRUE.equals(row.course().engaged()));
    int known = Evidence.count(referrals, row -> row.course().engaged() != null);
    figures.share(Measure.IDVA_ENGAGED, Cell.all(council.getFirst()), engaged, known);
  }

  private static boolean isReachedInADay(IdvaReferral row) {
    var contact = row.course().firstContact();
    return contact != null && contact.isWithinADayAfter(row.received());
  }

  private void programmes() {
    var source = Sources.PROGRAMME_REFERRALS;
    if (evidence.lacks(
        source,
        figures,
        council,
        Measure.PROGRAMME_REFERRALS,
        Measure.PROGRAMME_REFERRALS_CHANGE,
        Measure.PROGRAMME_ETHNICITY_MISSING)) {
      return;
    }
    var referrals = evidence.events(source, evidence.period());
    var before = evidence.period().before();
    var area = council.getFirst();
    figures.count(Measure.PROGRAMME_REFERRALS, Cell.all(area), referrals.size());
    figures.change(
        Measure.PROGRAMME_REFERRALS_CHANGE,
        Cell.all(area),
        referrals.size(),
        evidence.earlier(source, before, event -> true));
    var earlier = evidence.events(source, before);
    for (var programme :
        Category.<Event<ProgrammeReferral>>open(referrals, event -> event.row().programme())) {
      var cell = new Cell(area, "programme", programme.name());
      int now = programme.count(referrals);
      figures.count(Measure.PROGRAMME_REFERRALS, cell, now);
      var then =
          evidence.reaches(source, before) ? (Double) (double) programme.count(earlier) : null;
      figures.change(Measure.PROGRAMME_REFERRALS_CHANGE, cell, now, then);
    }
    ethnicityMissing(Measure.PROGRAMME_ETHNICITY_MISSING, referrals);
  }
}

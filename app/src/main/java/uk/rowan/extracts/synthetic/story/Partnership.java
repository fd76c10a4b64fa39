package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.util.List;
import uk.rowan.extracts.synthetic.rows.Boundary;
import uk.rowan.extracts.synthetic.rows.Extracts;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.rows.Tables;

/// An invented partnership, told from its seed: the same seed tells the same story.
public final class Partnership {

  private final Extracts extracts;
  private final List<Boundary> boundaries;

  private Partnership(Extracts extracts, List<Boundary> boundaries) {
    this.extracts = extracts;
    this.boundaries = boundaries;
  }

  /// What its agencies write down from the first day to the last, both included.
  public static Partnership told(long seed, long population, LocalDate from, LocalDate to) {
    var chance = new Chance(seed);
    var names = new Names(chance.fork());
    var geography = new Geography(population, names, chance.fork());
    var families = new Families(geography, names, chance.fork());
    var calendar = new Calendar(from, to, population);
    var town = new Town(geography, families, calendar, new Known(chance.fork()));
    var extracts = agencies(town, chance);
    extracts
        .with(Tables.AREAS, geography.wards())
        .with(Tables.POSTCODES, geography.postcodes().toList())
        .with(
            Tables.POPULATIONS,
            new Peopling(geography, population, to.getYear() - 1).from(from.getYear() - 1))
        .with(Tables.PREVALENCE, Survey.between(from, to));
    return new Partnership(extracts.done(), geography.boundaries());
  }

  public Extracts extracts() {
    return extracts;
  }

  public List<Boundary> boundaries() {
    return boundaries;
  }

  private static Extracts.Collected agencies(Town town, Chance chance) {
    var police = new PoliceDesk(town, chance.fork());
    var marac = new MaracDesk(town, chance.fork());
    var idva = new IdvaDesk(town, chance.fork());
    var iris = new IrisDesk(town, chance.fork());
    var children = new CinDesk(town, chance.fork());
    var frontDoor = new FrontDoorDesk(town, children, chance.fork());
    var housing = new HousingDesk(town, chance.fork());
    var accommodation = new AccommodationDesk(town, chance.fork());
    var programmes = new ProgrammeDesk(town, chance.fork());
    for (var month : town.calendar().months()) {
      town.known().aMonthBegins();
      police.work(month);
      accommodation.work(month);
      if (!town.calendar().isHistory(month)) {
        marac.work(month);
        idva.work(month);
        iris.work(month);
        frontDoor.work(month);
        children.work(month);
        housing.work(month);
        programmes.work(month);
      }
    }
    return Extracts.collected()
        .with(Sources.POLICE_INCIDENTS, police.incidents())
        .with(Sources.MARAC_CASES, marac.cases())
        .with(Sources.IDVA_REFERRALS, idva.referrals())
        .with(Sources.IRIS_REFERRALS, iris.referrals())
        .with(Sources.FRONTDOOR_CONTACTS, frontDoor.contacts())
        .with(Sources.CIN_ASSESSMENTS, children.assessments())
        .with(Sources.HOMELESSNESS_ASSESSMENTS, housing.assessments())
        .with(Sources.ACCOMMODATION_REFERRALS, accommodation.referrals())
        .with(Sources.ACCOMMODATION_STAYS, accommodation.stays())
        .with(Tables.ACCOMMODATION_STOCK, accommodation.stock())
        .with(Sources.PROGRAMME_REFERRALS, programmes.referrals());
  }
}

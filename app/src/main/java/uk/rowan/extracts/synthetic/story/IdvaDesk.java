package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.IdvaReferral;
import uk.rowan.extracts.synthetic.rows.IdvaReferral.Course;
import uk.rowan.extracts.synthetic.rows.IdvaReferral.Service;
import uk.rowan.extracts.synthetic.rows.Risk;
import uk.rowan.extracts.synthetic.rows.When;

/// The specialist service for people who have been harmed, from 16 on.
final class IdvaDesk {

  /// 44 % of referrals come without an ethnicity.
  private static final Recorder CLIENTS = new Recorder(5, "D", 0.97, 0.98, 0.93, 0.25, 0.90, 0.56);

  private static final double FROM_POLICE = 0.62;
  private static final double CLOSED_BY_NOW = 0.85;

  private static final Weighted<Service> SERVICES =
      new Weighted<Service>()
          .with(60, Service.IDVA)
          .with(7, Service.HOSPITAL)
          .with(8, Service.HOUSING)
          .with(4, Service.YOUNG_PERSON)
          .with(11, Service.OPEN_ACCESS)
          .with(5, Service.GATEWAY)
          .with(5, Service.COUNSELLING);

  private static final List<String> OTHER_SOURCES =
      List.of("Self", "Self", "GP", "MARAC", "Children's services", "Housing", "Friend or family");
  private static final List<String> ENDINGS =
      List.of("Support complete", "Support complete", "No contact", "Declined support", "Moved");
  private static final Weighted<String> ORIENTATIONS =
      new Weighted<String>().with(96, "Heterosexual").with(2, "Bisexual").with(2, "Gay or lesbian");

  private final List<IdvaReferral> referrals = new ArrayList<>();
  private final Town town;
  private final Chance chance;
  private int number = 20_000;

  IdvaDesk(Town town, Chance chance) {
    this.town = town;
    this.chance = chance;
  }

  List<IdvaReferral> referrals() {
    return town.inOrder(referrals);
  }

  void work(YearMonth month) {
    for (var locality : Locality.values()) {
      long due = town.calendar().due(Plan.IDVA, locality, month);
      for (long i = 0; i < due; i++) {
        receive(locality, Town.in(month, chance));
      }
    }
  }

  private void receive(Locality locality, LocalDate planned) {
    Optional<Family> known =
        chance.of(FROM_POLICE) ? town.known().lately(locality) : Optional.empty();
    var family = known.orElseGet(() -> town.families().of(locality, planned));
    var day = town.following(family, planned, chance);
    var risk = risk(family, known.isPresent());
    var service = risk == Risk.HIGH ? Service.IDVA : SERVICES.pick(chance);
    var received = Town.inOfficeHours(day, chance);
    referrals.add(
        new IdvaReferral(
            "DA%06d".formatted(++number),
            received,
            known.isPresent() ? "Police" : chance.pick(OTHER_SOURCES),
            risk,
            service,
            course(received, risk),
            chance.of(0.85) ? ORIENTATIONS.pick(chance) : null,
            chance.of(0.8) ? (Boolean) chance.of(0.14) : null,
            CLIENTS.write(family.harmed())));
  }

  private @Nullable Risk risk(Family family, boolean known) {
    if (!chance.of(0.94)) {
      return null;
    }
    var graded = known ? family.grade() : null;
    if (graded == Risk.HIGH || chance.of(0.14)) {
      return Risk.HIGH;
    }
    return chance.of(0.5) ? Risk.MEDIUM : Risk.STANDARD;
  }

  /// Three in four of those at high risk are spoken to within a day.
  private Course course(When received, @Nullable Risk risk) {
    boolean reached = chance.of(0.9);
    int hours =
        risk == Risk.HIGH && chance.of(0.83) ? chance.between(1, 20) : chance.between(20, 200);
    var contact = When.time(received.at().plusHours(hours));
    var closed = town.happened(contact.day().plusDays(chance.between(10, 150)));
    boolean over = closed != null && chance.of(CLOSED_BY_NOW);
    return new Course(
        reached && town.happened(contact.day()) != null ? contact : null,
        chance.of(0.95) ? (Boolean) (reached && chance.of(0.72)) : null,
        over ? closed : null,
        over ? chance.pick(ENDINGS) : null);
  }
}

package uk.rowan.support.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Purpose;
import uk.rowan.people.Birth;
import uk.rowan.people.Likenesses;
import uk.rowan.people.Name;
import uk.rowan.people.RelatePersons.Kind;
import uk.rowan.people.Told;
import uk.rowan.people.Told.Channel;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.people.Told.Place;
import uk.rowan.people.Told.Safety;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.support.CaseCard;
import uk.rowan.support.Scene;
import uk.rowan.testing.Examples;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;

/// Families in which each parent says that the other harms, each supported by another agency, with
/// children both tell of: whoever works with one side has nothing of how to find the other side or
/// the children as the other side told of them, nor of what was said (requirement AC-09).
@RowanTest
@Tag("AC-09")
class CounterAllegationTests {

  private static final int FAMILIES = 60;
  private static final Set<FieldClass> FOR_THEIR_SIDE =
      EnumSet.of(
          FieldClass.LOCATION,
          FieldClass.CONTACT,
          FieldClass.CONTACT_PLAN,
          FieldClass.NOTE,
          FieldClass.SAFETY_PLAN,
          FieldClass.SUPPORT);

  @Autowired ApplicationContext application;
  @Autowired TestDatabase database;
  @Autowired AddParty addParty;
  @Autowired Access access;

  private Scene scene;

  /// One parent's case, and everyone in it as this side told of them. `secret` is in every number
  /// and place of theirs.
  private record Side(Staff worker, CaseCard card, List<PersonId> theirs, String secret) {}

  @BeforeEach
  void nobodyIsThere() {
    database.renew();
    scene = new Scene(application);
  }

  @Test
  void workerOfOneSideHasNothingByWhichToFindTheOther() {
    long seed = new Random().nextLong();
    System.out.println("families of seed " + seed);
    var random = new Random(seed);
    for (int number = 0; number < FAMILIES; number++) {
      var children = random.nextInt(4);
      var hers = side(scene.alder, scene.partnership.ama, "Hers", number, children, random);
      var his = side(scene.fernley, scene.partnership.piotr, "His", number, children, random);
      knowOfEachOther(hers, his);

      assertThat(shown(hers.worker(), hers))
          .as("%d, her own side", number)
          .containsAll(FOR_THEIR_SIDE);
      assertThat(shown(his.worker(), his))
          .as("%d, his own side", number)
          .containsAll(FOR_THEIR_SIDE);
      assertThat(shown(his.worker(), hers)).as("%d, her side to his worker", number).isEmpty();
      assertThat(shown(hers.worker(), his)).as("%d, his side to her worker", number).isEmpty();
      if (number % 10 == 0) {
        pagesHoldNothingOf(hers, his.worker());
        pagesHoldNothingOf(his, hers.worker());
      }
    }
  }

  @Test
  void likenessThatTellsWhatTheyMayNotReadGoesToTheGatekeeperAlone() throws Exception {
    var random = new Random(1);
    var hers = side(scene.alder, scene.partnership.ama, "Hers", 1, 1, random);
    var his = side(scene.fernley, scene.partnership.piotr, "His", 1, 1, random);
    knowOfEachOther(hers, his);
    var recorded = his.card().person();
    var likenesses = application.getBean(Likenesses.class);

    var offered =
        scene.doing(
            his.worker(), () -> likenesses.of(recorded, told("Zed", 5, 1950, hers.secret())));

    assertThat(offered).isEmpty();
    assertThat(notedOf(recorded)).contains(hers.card().person().value());
  }

  private List<UUID> notedOf(PersonId recorded) throws Exception {
    return Staff.as(scene.partnership.gatekeeper)
        .because(Purpose.GOVERNANCE)
        .during(
            () ->
                application
                    .getBean(TransactionOperations.class)
                    .execute(
                        _ ->
                            application
                                .getBean(JdbcClient.class)
                                .sql("select other from people.possible_same where person = :it")
                                .param("it", recorded.value())
                                .query(UUID.class)
                                .list()));
  }

  /// The parent whom this side supports, the other as this side tells of them, and the children,
  /// some of whom only one side mentions.
  private Side side(
      Scene.Door door, Staff worker, String whose, int number, int children, Random random) {
    var secret = "01632 9%s%04d".formatted(whose.equals("Hers") ? "1" : "2", number);
    var id = scene.opened(door, told(whose, number, 1985, secret), worker);
    var card = scene.card(worker, id);
    var theirs = new ArrayList<>(List.of(card.person()));
    add(worker, card, "Other of " + whose, number, 1984, secret, Kind.EX_PARTNER, accused(random));
    for (int child = 0; child < children; child++) {
      if (random.nextInt(4) > 0) {
        theirs.add(
            add(worker, card, "Child", number, 2014 + child, secret, Kind.CHILD, Part.CHILD));
      }
    }
    return new Side(worker, card, theirs, secret);
  }

  /// As when somebody found that both cases are of one family: each side's team has the other
  /// side's people as the other side.
  private void knowOfEachOther(Side one, Side other) {
    var examples =
        new Examples(
            application.getBean(JdbcClient.class),
            application.getBean(TransactionOperations.class),
            application.getBean(TestClock.class));
    for (var pair : List.of(List.of(one, other), List.of(other, one))) {
      var from = pair.getFirst().card();
      var to = pair.getLast();
      scene.doing(
          to.worker(),
          () -> {
            for (var person : to.theirs()) {
              examples.relate(
                  from.team(),
                  person.value(),
                  person.value(),
                  RelationshipKind.OTHER_SIDE,
                  to.card().id().value());
            }
            return true;
          });
    }
  }

  private static Part accused(Random random) {
    return random.nextInt(3) == 0 ? Part.CONTESTED : Part.HARMING;
  }

  private PersonId add(
      Staff worker,
      CaseCard card,
      String given,
      int number,
      int year,
      String secret,
      Kind kind,
      Part part) {
    return scene.doing(
        worker, () -> addParty.add(card, told(given, number, year, secret), kind, part));
  }

  private static Told told(String given, int number, int year, String secret) {
    return new Told(
        new Name(given, "Family" + number),
        new Birth.Day(LocalDate.of(year, 1 + number % 12, 1 + number % 28)),
        "",
        "",
        List.of(new Place("Home", secret + " Tansy Row", postcode(secret))),
        List.of(
            new Channel(ChannelKind.PHONE, secret, Safety.YES, Optional.empty(), false, secret)),
        Optional.empty());
  }

  /// Of a place that is nowhere.
  private static String postcode(String secret) {
    return secret.startsWith("01632 91") ? "CH1 4CV" : "CW9 8CV";
  }

  /// What of a side's people a worker may read that is for that side alone.
  private Set<FieldClass> shown(Staff reader, Side of) {
    var shown = EnumSet.noneOf(FieldClass.class);
    var subjects = new ArrayList<>(of.theirs().stream().map(PersonId::value).toList());
    subjects.add(of.card().id().value());
    for (var subject : subjects) {
      for (var act : List.of(Act.READ, Act.WRITE)) {
        var look = scene.doing(reader, () -> access.look(act, subject, FOR_THEIR_SIDE));
        if (look instanceof Look.Open open) {
          shown.addAll(open.fields());
        }
      }
    }
    return shown;
  }

  private void pagesHoldNothingOf(Side side, Staff stranger) {
    var visitor = scene.at(stranger);
    for (var person : side.theirs()) {
      for (var part : List.of("", "/contact", "/details", "/risk")) {
        assertThat(visitor.get("/people/" + person + part).body()).doesNotContain(side.secret());
      }
    }
    assertThat(visitor.get("/cases/" + side.card().id()).status()).isEqualTo(404);
    for (var asked : List.of(side.secret(), "Zed Family " + postcode(side.secret()))) {
      assertThat(visitor.post("/people/find", Map.of("words", asked)).text())
          .contains("Nobody found");
    }
  }
}

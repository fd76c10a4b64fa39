package uk.rowan.referrals.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Link;
import uk.rowan.foundation.Pages;
import uk.rowan.foundation.Said;
import uk.rowan.people.Likenesses;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.people.PersonCard;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.SignedIn;
import uk.rowan.sharing.StaffDirectory;

/// The queue.
@Controller
@Asks(Ask.TRIAGE)
class TriageController {

  private static final int MOST = 15;
  private static final int TWO_LINES = 240;
  private static final Set<FieldClass> WANTED =
      Set.of(FieldClass.EXISTENCE, FieldClass.IDENTITY, FieldClass.REFERRAL);

  private final Referrals referrals;
  private final Words words;
  private final Access access;
  private final PeopleDirectory people;
  private final Likenesses likenesses;
  private final StaffDirectory staff;
  private final Clock clock;

  TriageController(
      Referrals referrals,
      Words words,
      Access access,
      PeopleDirectory people,
      Likenesses likenesses,
      StaffDirectory staff,
      Clock clock) {
    this.referrals = referrals;
    this.words = words;
    this.access = access;
    this.people = people;
    this.likenesses = likenesses;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/triage")
  Answer queue(Frame frame, SignedIn who, @ModelAttribute TriageForm form) {
    var now = clock.instant();
    var wanted = form.read();
    int count = referrals.countWaiting(wanted, now);
    int last = Math.max(1, (count + MOST - 1) / MOST);
    int current = Math.min(form.number(), last);
    var waiting = referrals.waiting(wanted, now, (current - 1) * MOST, MOST);
    var open =
        access.lookAll(
            Act.READ, waiting.stream().map(one -> one.told().id().value()).toList(), WANTED);
    var items =
        waiting.stream()
            .flatMap(
                one ->
                    Stream.ofNullable(open.get(one.told().id().value()))
                        .map(look -> item(one, look, who, now)))
            .toList();
    var services = services(who);
    return Answer.page(
        new StaticTemplates()
            .referralsTriage(
                frame,
                new TriagePage(
                    items,
                    count,
                    referrals.countWaiting(new Referrals.Wanted(null, null, true, null), now),
                    new Pages(current, last, page -> QueueAddress.of(wanted).page(page).toString()),
                    services,
                    new TriagePage.Filter(
                        wanted.service() == null ? "" : wanted.service().toString(),
                        wanted.door() == null ? "" : wanted.door(),
                        wanted.late(),
                        wanted.hint() == null ? "" : wanted.hint().name()),
                    chosen(wanted, services),
                    done(form.done()))));
  }

  private TriagePage.Item item(
      Referral.Waiting waiting, Look.Open look, SignedIn who, Instant now) {
    var told = waiting.told();
    var card =
        people
            .card(told.person())
            .or(() -> people.card(told.toldAs()))
            .filter(_ -> look.shows(FieldClass.IDENTITY));
    var reader = waiting.otherReader(who.staff(), now);
    var again = referrals.about(told.person()).size() > 1;
    return new TriagePage.Item(
        "/triage/" + told.id(),
        card.map(its -> its.name().whole()).orElse("Someone"),
        card.map(its -> its.age(CivilTime.day(now))).orElse(""),
        look.shows(FieldClass.REFERRAL) ? beginning(words.concern(told)) : "",
        told.referrerKind().words(),
        Said.ago(told.receivedAt(), now),
        Said.due(told.firstContactDue(), now),
        told.isLate(now) ? "danger" : told.isCloseToLate(now) ? "clock" : "",
        waiting.asked() != null,
        Hint.of(told, again),
        told.person().equals(told.toldAs()) ? likely(told) : List.of(),
        reader == null ? null : staff.name(reader));
  }

  /// Names that may be shown, each with what agrees.
  private List<String> likely(Referral.Told told) {
    var likes = likenesses.of(told.toldAs());
    var open =
        access.lookAll(
            Act.FIND,
            likes.stream().map(like -> like.person().value()).toList(),
            Set.of(FieldClass.IDENTITY));
    var cards =
        people.cards(
            likes.stream()
                .map(Likenesses.Like::person)
                .filter(person -> open.containsKey(person.value()))
                .toList());
    var said = new ArrayList<String>();
    for (var like : likes) {
      PersonCard card = cards.get(like.person());
      if (card != null) {
        said.add(card.name().whole() + ": " + String.join(", ", like.reasons()));
      }
    }
    return said.stream().limit(2).toList();
  }

  private static String beginning(String concern) {
    var line = concern.replaceAll("\\s+", " ").strip();
    return line.length() <= TWO_LINES ? line : line.substring(0, TWO_LINES).strip() + " …";
  }

  /// Those whose referrals come to the reader, when it is more than one.
  private List<Choice> services(SignedIn who) {
    var mine =
        who.teams().stream()
            .flatMap(team -> staff.team(team).stream())
            .map(StaffDirectory.Team::service)
            .collect(Collectors.toSet());
    return mine.stream()
        .flatMap(id -> staff.service(id).stream())
        .map(service -> new Choice(service.id().toString(), service.name()))
        .toList();
  }

  private static List<Link> chosen(Referrals.Wanted wanted, List<Choice> services) {
    var all = QueueAddress.of(wanted);
    var chosen = new ArrayList<Link>();
    if (wanted.service() != null) {
      services.stream()
          .filter(service -> service.value().equals(wanted.service().toString()))
          .forEach(
              service -> chosen.add(new Link(all.without("service").toString(), service.words())));
    }
    if (wanted.door() != null) {
      chosen.add(new Link(all.without("door").toString(), door(wanted.door())));
    }
    if (wanted.late()) {
      chosen.add(new Link(all.without("late").toString(), "Late only"));
    }
    if (wanted.hint() != null) {
      chosen.add(new Link(all.without("hint").toString(), wanted.hint().words()));
    }
    return chosen;
  }

  static String door(String door) {
    return switch (door) {
      case "SELF" -> "From the person";
      case "STAFF" -> "From a partner with an account";
      default -> "From the public form";
    };
  }

  private static @Nullable String done(@Nullable String done) {
    return switch (done == null ? "" : done) {
      case "accepted" -> "Taken on. It has left this list.";
      case "signposted" -> "Signposted. It has left this list.";
      case "declined" -> "Declined. It has left this list.";
      case "sent" -> "It has arrived, and waits here with the others.";
      default -> null;
    };
  }
}

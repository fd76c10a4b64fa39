package uk.rowan.referrals.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.RelatePersons.Kind;
import uk.rowan.people.Told;
import uk.rowan.people.Told.Channel;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.people.Told.Safety;
import uk.rowan.people.TypedBirth;
import uk.rowan.referrals.ReferrerKind;
import uk.rowan.referrals.RiskHint;
import uk.rowan.referrals.RiskSaid;
import uk.rowan.referrals.intake.HelpAsked.Agreed;
import uk.rowan.referrals.intake.HelpAsked.Aware;
import uk.rowan.referrals.intake.HelpAsked.Door;
import uk.rowan.referrals.intake.HelpAsked.Harming;
import uk.rowan.referrals.intake.HelpAsked.Referrer;

/// Turns what was typed into [HelpAsked], once [Mistakes] finds none on any page.
final class ReadAnswers {

  static final String NAME_NOT_KNOWN = "Name not known";
  static final String NOTHING_WRITTEN = "Nothing was written.";

  private final Answers answers;
  private final LocalDate today;

  ReadAnswers(Answers answers, LocalDate today) {
    this.answers = answers;
    this.today = today;
  }

  boolean isSelf() {
    return answers.one("who").equals("SELF");
  }

  HelpAsked read(Door door, Referrer referrer, boolean doubtful) {
    return new HelpAsked(
        door,
        service(),
        harmed(),
        harming(),
        children(),
        new Concern(answers.one("concern").isEmpty() ? NOTHING_WRITTEN : answers.one("concern")),
        among(RiskSaid.class, answers.one("risk")).orElse(RiskSaid.UNKNOWN),
        hints(doubtful),
        isSelf() ? Aware.YES : among(Aware.class, answers.one("aware")).orElse(Aware.UNKNOWN),
        isSelf() ? Agreed.YES : among(Agreed.class, answers.one("agreed")).orElse(Agreed.NOT_ASKED),
        referrer,
        answers.one("notKnow"));
  }

  Referrer referrer() {
    if (isSelf()) {
      return new Referrer(ReferrerKind.SELF, name("given", "family").whole(), "", "");
    }
    return new Referrer(
        among(ReferrerKind.class, answers.one("kind"))
            .orElse(answers.one("who").equals("FAMILY") ? ReferrerKind.FAMILY : ReferrerKind.OTHER),
        answers.one("yourName"),
        answers.one("yourWork"),
        answers.one("yourReach"));
  }

  /// The person as told, for looking for them before they are recorded.
  Told harmed() {
    var places = new ArrayList<Told.Place>();
    if (!answers.one("address").isEmpty() || !answers.one("postcode").isEmpty()) {
      places.add(new Told.Place("Home", answers.one("address"), answers.one("postcode")));
    }
    return new Told(
        name("given", "family"),
        birth("born", "age"),
        "",
        "",
        places,
        channels(),
        Optional.empty());
  }

  boolean hasName() {
    return !answers.one("given").isEmpty() || !answers.one("family").isEmpty();
  }

  private List<Channel> channels() {
    var safe = isSelf() || answers.one("said").equals("YES") ? Safety.YES : Safety.NOT_ASKED;
    var hours = hours(answers);
    var channels = new ArrayList<Channel>();
    for (var reach : Set.copyOf(answers.all("reach"))) {
      switch (reach) {
        case "PHONE" ->
            channels.add(
                channel(
                    ChannelKind.PHONE,
                    "phone",
                    safe,
                    hours,
                    answers.one("voicemail").equals("YES"),
                    ""));
        case "TEXT" -> channels.add(channel(ChannelKind.TEXT, "text", safe, hours, false, ""));
        case "EMAIL" -> channels.add(channel(ChannelKind.EMAIL, "email", safe, hours, false, ""));
        case "THROUGH" ->
            channels.add(
                channel(
                    ChannelKind.THROUGH_SOMEONE,
                    "",
                    safe,
                    Optional.empty(),
                    false,
                    answers.one("through")));
        default -> {}
      }
    }
    return channels;
  }

  private Channel channel(
      ChannelKind kind,
      String field,
      Safety safe,
      Optional<Told.Hours> hours,
      boolean voicemail,
      String words) {
    return new Channel(
        kind, field.isEmpty() ? "" : answers.one(field), safe, hours, voicemail, words);
  }

  static Optional<Told.Hours> hours(Answers answers) {
    var from = answers.one("from");
    var until = answers.one("until");
    return from.matches("\\d{1,2}") && until.matches("\\d{1,2}")
        ? Optional.of(new Told.Hours(Integer.parseInt(from), Integer.parseInt(until)))
        : Optional.empty();
  }

  private Optional<Harming> harming() {
    if (answers.isEmpty(Step.HARMING)) {
      return Optional.empty();
    }
    return Optional.of(
        new Harming(
            Told.of(name("harmGiven", "harmFamily"), birth("harmBorn", "harmAge")),
            among(Kind.class, answers.one("harmKind")).orElse(Kind.UNKNOWN)));
  }

  private List<Told> children() {
    var children = new ArrayList<Told>();
    for (int i = 1; i <= Step.MOST_CHILDREN; i++) {
      var name = answers.one("child" + i);
      var age = answers.one("childAge" + i);
      if (!name.isEmpty() || !age.isEmpty()) {
        children.add(
            Told.of(
                new Name(name.isEmpty() ? NAME_NOT_KNOWN : name, ""),
                TypedBirth.read(age, today).orElse(Birth.unknown())));
      }
    }
    return children;
  }

  private Set<RiskHint> hints(boolean doubtful) {
    var hints = EnumSet.noneOf(RiskHint.class);
    answers.all("hints").forEach(hint -> among(RiskHint.class, hint).ifPresent(hints::add));
    hints.removeIf(hint -> hint.asked().isEmpty());
    if (!children().isEmpty()) {
      hints.add(RiskHint.CHILDREN);
    }
    if (doubtful) {
      hints.add(RiskHint.DOUBTFUL);
    }
    return hints;
  }

  private @Nullable UUID service() {
    try {
      return UUID.fromString(answers.one("service"));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private Name name(String given, String family) {
    return answers.one(given).isEmpty() && answers.one(family).isEmpty()
        ? new Name(NAME_NOT_KNOWN, "")
        : new Name(answers.one(given), answers.one(family));
  }

  private Birth birth(String date, String age) {
    return TypedBirth.read(answers.date(date), answers.one(age), today).orElse(Birth.unknown());
  }

  static <E extends Enum<E>> Optional<E> among(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(name))
        .findFirst();
  }

  /// What is wrong on these pages, in the order they are asked.
  List<Problem> problems(List<Step> steps) {
    return steps.stream().flatMap(step -> Mistakes.on(step, answers, today).stream()).toList();
  }
}

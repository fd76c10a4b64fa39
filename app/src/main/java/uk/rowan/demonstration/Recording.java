package uk.rowan.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.Told;
import uk.rowan.people.Told.Channel;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.people.Told.Hours;
import uk.rowan.people.Told.Place;
import uk.rowan.people.Told.Safety;

/// Records persons as the application does: what can locate them in the vault, how it is safe to
/// reach them, the hashes by which they are recognised.
final class Recording {

  private static final char SEPARATOR = '\u001f';

  private static final List<String> STANDARDS =
      List.of(
          "SEX",
          "GENDER_IDENTITY",
          "ETHNICITY",
          "SEXUAL_ORIENTATION",
          "DISABILITY",
          "RELIGION",
          "PREGNANCY",
          "IMMIGRATION");

  private final Scene scene;
  private final Deck<Boolean> awkward;
  private final Deck<String> births;
  private final Deck<String> languages;
  private final Deck<ChannelKind> ways;
  private final Deck<Safety> safe;
  private final Deck<Boolean> refuges;
  private final Deck<String> ethnicities;
  private final Deck<String> asked;

  Recording(Scene scene) {
    this.scene = scene;
    var dice = scene.dice;
    awkward = new Deck<Boolean>(dice).with(2, true).with(30, false);
    births =
        new Deck<String>(dice)
            .with(34, "DAY")
            .with(2, "YEAR")
            .with(3, "ABOUT")
            .with(2, "UNKNOWN")
            .with(1, "REFUSED");
    languages =
        new Deck<String>(dice)
            .with(36, "")
            .with(1, "Arabic")
            .with(1, "Polish")
            .with(1, "Romanian")
            .with(1, "British Sign Language");
    ways =
        new Deck<ChannelKind>(dice)
            .with(8, ChannelKind.PHONE)
            .with(5, ChannelKind.TEXT)
            .with(3, ChannelKind.EMAIL)
            .with(2, ChannelKind.THROUGH_SOMEONE)
            .with(2, ChannelKind.IN_PERSON)
            .with(1, ChannelKind.POST);
    safe = new Deck<Safety>(dice).with(12, Safety.YES).with(4, Safety.NO).with(3, Safety.NOT_ASKED);
    refuges = new Deck<Boolean>(dice).with(2, true).with(18, false);
    ethnicities =
        new Deck<String>(dice)
            .with(70, "WHITE_BRITISH")
            .with(4, "WHITE_OTHER")
            .with(1, "WHITE_IRISH")
            .with(1, "GYPSY_OR_IRISH_TRAVELLER")
            .with(3, "PAKISTANI")
            .with(2, "INDIAN")
            .with(1, "BANGLADESHI")
            .with(1, "CHINESE")
            .with(2, "AFRICAN")
            .with(1, "CARIBBEAN")
            .with(2, "WHITE_AND_BLACK_CARIBBEAN")
            .with(1, "WHITE_AND_ASIAN")
            .with(1, "ARAB");
    asked =
        new Deck<String>(dice)
            .with(11, "ANSWERED")
            .with(6, "NOT_ASKED")
            .with(2, "UNKNOWN")
            .with(1, "REFUSED");
  }

  /// A name that goes with a family name, or an awkward one in its place.
  Name name(boolean woman, String family) {
    return awkward.deal() ? scene.names.awkward() : new Name(scene.names.given(woman), family);
  }

  Birth birth(int age) {
    var day = scene.today.minusYears(age).minusDays(scene.dice.below(365));
    return switch (births.deal()) {
      case "DAY" -> new Birth.Day(day);
      case "YEAR" -> new Birth.Year(day.getYear());
      case "ABOUT" -> new Birth.About(day.getYear());
      case "REFUSED" -> new Birth.Refused();
      default -> Birth.unknown();
    };
  }

  Birth born(LocalDate day) {
    return new Birth.Day(day);
  }

  /// Someone of whom a place is told, and with `reachable` how to reach them; `source` is the
  /// referral, `by` who wrote it down.
  Someone record(
      Name name,
      Birth birth,
      boolean woman,
      @Nullable Place home,
      boolean reachable,
      Instant at,
      UUID source,
      UUID by) {
    var places = home == null ? List.<Place>of() : List.of(home);
    var told =
        new Told(
            name,
            birth,
            "",
            reachable ? languages.deal() : "",
            places,
            reachable ? channels(name) : List.of(),
            reachable && scene.dice.chance(12) ? Optional.of(nhs()) : Optional.empty());
    return record(told, woman, at, source, by);
  }

  Someone record(Told told, boolean woman, Instant at, UUID source, UUID by) {
    var id = scene.dice.uuid();
    var someone =
        new Someone(id, told.name(), told.birth(), woman, scene.newKeys.make(new PersonId(id)), at);
    var store = scene.store;
    var pronoun = told.channels().isEmpty() ? "" : woman ? "she" : "he";
    store.persons.add(
        id,
        told.name().given(),
        told.name().family(),
        told.birth().date(),
        told.birth().known(),
        pronoun,
        told.language(),
        null,
        at,
        1);
    store.keys.add(id, someone.key().wrapped(), at);
    told.places()
        .forEach(place -> put(someone, "LOCATION", place.kind(), words(place), source, at, null));
    told.channels().forEach(channel -> channel(someone, channel, source, by));
    told.nhsNumber().ifPresent(number -> nhs(someone, number));
    for (var key : scene.recognition.keys(told)) {
      store.matchKeys.add(id, key.kind(), key.hash());
    }
    return someone;
  }

  private static String words(Place place) {
    return place.words() + ", " + place.postcode();
  }

  private UUID put(
      Someone who,
      String vaultClass,
      String kind,
      String words,
      UUID source,
      Instant at,
      @Nullable Instant until) {
    var id = scene.dice.uuid();
    scene.store.entries.add(
        id,
        who.id(),
        vaultClass,
        who.key().seal("vault.entry/" + id + "/sealed/1", kind + SEPARATOR + words),
        source,
        at,
        until);
    return id;
  }

  /// Where they were before, and for some the refuge where they are now.
  void moved(Someone who, UUID source, Instant from) {
    var since = scene.later(from, 1, 20);
    put(who, "LOCATION", "Former home", words(scene.places.former()), source, from, since);
    if (refuges.deal()) {
      put(who, "LOCATION", "Refuge", words(scene.places.refuge()), source, since, null);
    }
  }

  private List<Channel> channels(Name name) {
    var channels = new ArrayList<Channel>();
    var kinds = new ArrayList<ChannelKind>();
    for (int i = scene.dice.between(1, 2); i > 0; i--) {
      var kind = ways.deal();
      if (!kinds.contains(kind)) {
        kinds.add(kind);
        channels.add(channel(kind, name));
      }
    }
    return channels;
  }

  private Channel channel(ChannelKind kind, Name name) {
    var dice = scene.dice;
    var address =
        switch (kind) {
          case PHONE, TEXT -> scene.places.mobile();
          case EMAIL -> scene.places.email(name.given());
          case POST, IN_PERSON, THROUGH_SOMEONE -> "";
        };
    var hours =
        dice.chance(40)
            ? Optional.of(new Hours(dice.between(8, 11), dice.between(12, 19)))
            : Optional.<Hours>empty();
    return new Channel(
        kind,
        address,
        safe.deal(),
        hours,
        kind == ChannelKind.PHONE && dice.chance(25),
        scene.phrases.safeWords());
  }

  private void channel(Someone who, Channel channel, UUID source, UUID by) {
    var id = scene.dice.uuid();
    var entry =
        channel.address().isEmpty()
            ? null
            : put(
                who,
                "CONTACT",
                channel.kind().name(),
                channel.address(),
                source,
                who.recordedAt(),
                null);
    scene.store.channels.add(
        id,
        who.id(),
        channel.kind(),
        entry,
        channel.safe(),
        channel.hours().map(Hours::from).orElse(null),
        channel.hours().map(Hours::until).orElse(null),
        channel.voicemail(),
        channel.words().isEmpty()
            ? null
            : who.key().seal("people.safe_channel/" + id + "/words", channel.words()),
        who.recordedAt(),
        by);
  }

  /// Ten digits that begin as no number in use does.
  private String nhs() {
    return "999" + scene.dice.between(1_000_000, 9_999_999);
  }

  private void nhs(Someone who, String number) {
    var id = scene.dice.uuid();
    scene.store.identifiers.add(
        id, who.id(), "NHS", who.key().seal("people.identifier/" + id + "/sealed", number), false);
  }

  /// What was asked, and what they answered: some of it not, some of it refused.
  void characteristics(Someone who, Instant at) {
    for (var standard : STANDARDS) {
      var how = standard.equals("SEX") && scene.dice.chance(80) ? "ANSWERED" : asked.deal();
      if (how.equals("NOT_ASKED")) {
        continue;
      }
      var source = standard.equals("SEX") ? "AGENCY" : scene.dice.chance(88) ? "PERSON" : "AGENCY";
      scene.store.characteristics.add(
          who.id(),
          standard,
          how.equals("ANSWERED") ? answer(standard, who.woman()) : how,
          source,
          at);
    }
  }

  private String answer(String standard, boolean woman) {
    var dice = scene.dice;
    return switch (standard) {
      case "SEX" -> woman ? "FEMALE" : "MALE";
      case "GENDER_IDENTITY" -> dice.chance(97) ? "SAME_AS_SEX" : "DIFFERENT";
      case "ETHNICITY" -> ethnicities.deal();
      case "SEXUAL_ORIENTATION" ->
          dice.chance(91) ? "HETEROSEXUAL" : dice.oneOf("GAY_OR_LESBIAN", "BISEXUAL", "OTHER");
      case "DISABILITY" -> dice.chance(70) ? "NO" : dice.oneOf("YES_A_LITTLE", "YES_A_LOT");
      case "RELIGION" ->
          dice.oneOf(
              "NONE", "NONE", "NONE", "CHRISTIAN", "CHRISTIAN", "MUSLIM", "HINDU", "SIKH", "OTHER");
      case "PREGNANCY" -> woman && dice.chance(9) ? "YES" : "NO";
      default -> dice.chance(90) ? "NO_CONDITIONS" : dice.oneOf("NO_RECOURSE", "VISA");
    };
  }
}

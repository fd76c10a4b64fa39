package uk.rowan.risk.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.people.PersonCard;
import uk.rowan.risk.RiskNow;
import uk.rowan.risk.RiskPictures;
import uk.rowan.risk.assessment.Assessment.Draft;
import uk.rowan.risk.assessment.Assessment.Signed;
import uk.rowan.sharing.StaffDirectory;

/// Reads how someone's risk is and was.
@Component
class ReadRisk {

  private final RiskFile file;
  private final Assessments assessments;
  private final Incidents incidents;
  private final RiskPictures pictures;
  private final PeopleDirectory people;
  private final StaffDirectory staff;
  private final RiskProperties properties;
  private final Clock clock;

  ReadRisk(
      RiskFile file,
      Assessments assessments,
      Incidents incidents,
      RiskPictures pictures,
      PeopleDirectory people,
      StaffDirectory staff,
      RiskProperties properties,
      Clock clock) {
    this.file = file;
    this.assessments = assessments;
    this.incidents = incidents;
    this.pictures = pictures;
    this.people = people;
    this.staff = staff;
    this.properties = properties;
    this.clock = clock;
  }

  @Transactional
  Optional<RiskPage> of(PersonId person) {
    return file.person(person).map(this::page);
  }

  @Transactional(readOnly = true)
  public String name(PersonId person) {
    return people.card(person).map(PersonCard::name).map(name -> name.whole()).orElse("Not named");
  }

  LocalDate today() {
    return CivilTime.day(clock.instant());
  }

  /// The day by which the risk is to be looked at again.
  LocalDate reviewBy(Signed signed) {
    return CivilTime.day(signed.signed().at().plus(properties.reviewWithin()));
  }

  private RiskPage page(RiskFile.Person who) {
    var all = assessments.of(who.id());
    var signed =
        all.stream()
            .map(Filed::assessment)
            .filter(Signed.class::isInstance)
            .map(Signed.class::cast)
            .sorted(java.util.Comparator.comparing((Signed one) -> one.signed().at()).reversed())
            .toList();
    var names =
        staff.names(signed.stream().map(one -> one.signed().by()).collect(Collectors.toSet()));
    var lines =
        signed.stream()
            .map(one -> line(one, Objects.requireNonNullElse(names.get(one.signed().by()), "")))
            .toList();
    return new RiskPage(
        who.id().toString(),
        name(who.id()),
        now(who.id(), signed),
        who.writes() ? drafts(all) : List.of(),
        HistoryChart.of(History.of(signed)),
        lines,
        incidents.of(who.id()).stream().map(this::happened).toList(),
        who.writes());
  }

  private RiskPage.@Nullable Now now(PersonId person, List<Signed> latestFirst) {
    if (latestFirst.isEmpty()) {
      return null;
    }
    var last = latestFirst.getFirst();
    var because = last.outcome().grade().because();
    var next = "To be looked at again by " + RiskWords.day(reviewBy(last));
    RiskNow now = pictures.now(person).orElse(null);
    if (now == null) {
      var when = RiskWords.when(last.signed().at(), today());
      return new RiskPage.Now("Risk not known", "", "Asked " + when, because, next);
    }
    return new RiskPage.Now(
        now.words(),
        RiskWords.meaning(now.band()),
        "Since " + RiskWords.when(now.since(), today()),
        because,
        next);
  }

  private List<RiskPage.Unfinished> drafts(List<Filed<? extends Assessment>> all) {
    return all.stream()
        .map(Filed::assessment)
        .filter(Draft.class::isInstance)
        .map(Draft.class::cast)
        .map(
            draft ->
                new RiskPage.Unfinished(
                    "/risk/" + draft.id().value(),
                    "%s, begun %s by %s"
                        .formatted(
                            draft.instrument().about().title(),
                            RiskWords.when(draft.begun().at(), today()),
                            staff.name(draft.begun().by())),
                    "%d of %d questions not asked yet"
                        .formatted(draft.score().notAsked(), draft.score().questions())))
        .toList();
  }

  private RiskPage.Line line(Signed signed, String by) {
    var outcome = signed.outcome();
    return new RiskPage.Line(
        "/risk/" + signed.id().value(),
        RiskWords.when(signed.signed().at(), today()),
        outcome.grade().inWords(),
        outcome.grade().knownBand().map(RiskWords::meaning).orElse(""),
        "%d of %d yes, %d not asked"
            .formatted(
                outcome.score().yes(), outcome.score().questions(), outcome.score().notAsked()),
        restsOn(outcome.grade()),
        signed.instrument().about().title()
            + ", version "
            + signed.instrument().edition().version(),
        signed.judgement().words().text(),
        by);
  }

  static String restsOn(Grade grade) {
    return switch (grade) {
      case Grade.TooLittleKnown _ -> "Too little known";
      case Grade.Known(_, var source, _) ->
          switch (source) {
            case SCORE -> "The count";
            case JUDGEMENT -> "Judgement";
            case OVERRIDE -> "Local rule";
          };
    };
  }

  private RiskPage.Happened happened(Incidents.Told told) {
    var who = people.cards(told.parties().harming()).values();
    return new RiskPage.Happened(
        RiskWords.when(told.on(), today()),
        RiskWords.kind(told.kind()),
        who.isEmpty()
            ? "Not known"
            : who.stream().map(card -> card.name().whole()).collect(Collectors.joining(", ")),
        switch (told.police()) {
          case YES -> "Reported to police";
          case NO -> "Not reported to police";
          case NOT_KNOWN -> "Not known whether reported";
        });
  }
}

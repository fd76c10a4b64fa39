package uk.rowan.risk.assessment;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.StorySource;
import uk.rowan.risk.RiskPictures;
import uk.rowan.risk.assessment.Assessment.Signed;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.StaffDirectory;

/// What risk adds to the page about a person, for those to whom the class RISK is open.
@Component
class RiskStory implements StorySource {

  private final Assessments assessments;
  private final Incidents incidents;
  private final RiskPictures pictures;
  private final ReadRisk read;
  private final StaffDirectory staff;

  RiskStory(
      Assessments assessments,
      Incidents incidents,
      RiskPictures pictures,
      ReadRisk read,
      StaffDirectory staff) {
    this.assessments = assessments;
    this.incidents = incidents;
    this.pictures = pictures;
    this.read = read;
    this.staff = staff;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> entries(PersonId person, Look.Open look) {
    if (!look.shows(FieldClass.RISK)) {
      return List.of();
    }
    var entries = new ArrayList<Entry>();
    for (var filed : assessments.of(person)) {
      if (filed.assessment() instanceof Signed signed) {
        entries.add(entry(signed));
      }
    }
    for (var told : incidents.of(person)) {
      entries.add(
          new Entry(
              CivilTime.startOf(told.on()),
              "Incident",
              RiskWords.kind(told.kind()),
              "",
              "",
              "",
              null));
    }
    return entries;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Headline> headlines(PersonId person, Look.Open look) {
    if (!look.shows(FieldClass.RISK)) {
      return List.of();
    }
    var href = "/people/" + person + "/risk";
    return List.of(
        pictures
            .now(person)
            .map(
                now ->
                    new Headline(
                        "Risk now",
                        "%s, since %s"
                            .formatted(now.words(), RiskWords.when(now.since(), read.today())),
                        RiskWords.meaning(now.band()),
                        href))
            .orElseGet(() -> new Headline("Risk now", "Not known", "", href)));
  }

  private Entry entry(Signed signed) {
    var grade = signed.outcome().grade();
    return new Entry(
        signed.signed().at(),
        "Risk",
        "Risk assessed: " + grade.inWords().toLowerCase(java.util.Locale.UK),
        signed.judgement().words().text(),
        staff.name(signed.signed().by()),
        grade.knownBand().map(RiskWords::meaning).filter("danger"::equals).orElse(""),
        "/risk/" + signed.id().value());
  }
}

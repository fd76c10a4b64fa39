package uk.rowan.referrals.triage;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Said;
import uk.rowan.people.StorySource;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.StaffDirectory;

/// The referrals in somebody's story, in the referrer's words, for those to whom referrals are
/// open.
@Component
class ReferralStory implements StorySource {

  static final String KIND = "Referral";

  private final Referrals referrals;
  private final Words words;
  private final StaffDirectory staff;
  private final Clock clock;

  ReferralStory(Referrals referrals, Words words, StaffDirectory staff, Clock clock) {
    this.referrals = referrals;
    this.words = words;
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public List<Entry> entries(PersonId person, Look.Open look) {
    if (!look.shows(FieldClass.REFERRAL)) {
      return List.of();
    }
    return referrals.about(person).stream().map(this::entry).toList();
  }

  @Override
  public List<Headline> headlines(PersonId person, Look.Open look) {
    if (!look.shows(FieldClass.REFERRAL)) {
      return List.of();
    }
    var now = clock.instant();
    return referrals.about(person).stream()
        .filter(Referral.Waiting.class::isInstance)
        .map(Referral::told)
        .map(
            told ->
                new Headline(
                    "Referral",
                    "waits for triage, " + Said.due(told.firstContactDue(), now),
                    told.isLate(now) ? "clock" : "",
                    null))
        .toList();
  }

  private Entry entry(Referral referral) {
    var told = referral.told();
    return new Entry(
        told.receivedAt(),
        KIND,
        "Referred: " + told.referrerKind().words() + outcome(referral),
        words.concern(told),
        words.referrer(told).name(),
        told.isUrgent() ? "danger" : "",
        null);
  }

  private String outcome(Referral referral) {
    return switch (referral) {
      case Referral.Waiting _ -> ", waiting";
      case Referral.Decided decided ->
          ", %s by %s%s"
              .formatted(
                  decided.decision().words(),
                  staff.name(decided.by()),
                  decided.reason() == null ? "" : " (" + decided.reason().words() + ")");
    };
  }
}

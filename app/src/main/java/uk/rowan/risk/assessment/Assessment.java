package uk.rowan.risk.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.StaffId;
import uk.rowan.risk.AssessmentId;
import uk.rowan.risk.instrument.Answer;
import uk.rowan.risk.instrument.Instrument;
import uk.rowan.risk.instrument.Score;
import uk.rowan.risk.instrument.SecondLook;

/// An assessment of someone's risk: a [Draft] while it is written, [Signed] for good once a named
/// person stands by it.
///
/// What is signed never changes. When something happens, a new assessment is begun.
sealed interface Assessment {

  AssessmentId id();

  Parties parties();

  Instrument instrument();

  Sheet sheet();

  /// Who did something, for which agency, and when.
  record Act(StaffId by, AgencyId agency, Instant at) {}

  /// What comes of wanting to begin: an instrument without questions cannot be used.
  sealed interface Beginning {
    record Begun(Draft draft) implements Beginning {}

    record Refused(List<Problem> problems) implements Beginning {}
  }

  /// What comes of wanting to sign: a half-finished assessment says what is missing.
  sealed interface Signing {
    record Done(Signed assessment) implements Signing {}

    record NotReady(List<Problem> problems) implements Signing {}
  }

  static Beginning begin(AssessmentId id, Parties parties, Instrument instrument, Act begun) {
    var problems = instrument.whyNotUsable(CivilTime.day(begun.at()));
    return problems.isEmpty()
        ? new Beginning.Begun(new Draft(id, parties, instrument, Sheet.BLANK, begun, 0))
        : new Beginning.Refused(problems);
  }

  default SecondLook secondLook() {
    return SecondLook.at(instrument(), sheet().answers());
  }

  /// Being written. Half-finished is kept, and visibly half-finished.
  record Draft(
      AssessmentId id, Parties parties, Instrument instrument, Sheet sheet, Act begun, int version)
      implements Assessment {

    public Draft {
      if (instrument.isEmpty()) {
        throw new IllegalArgumentException(
            "an empty definition is not assessed with: " + instrument.edition());
      }
    }

    Draft with(Sheet changed) {
      return new Draft(id, parties, instrument, changed, begun, version);
    }

    /// The same once it has been kept.
    Draft at(int kept) {
      return new Draft(id, parties, instrument, sheet, begun, kept);
    }

    Draft answered(String key, Answer answer) {
      var item =
          instrument
              .item(key)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "%s has no item %s".formatted(instrument.edition(), key)));
      return with(sheet.with(sheet.answers().with(item, answer)));
    }

    Score score() {
      return Score.of(instrument, sheet.answers());
    }

    Grade grade(LocalRules rules) {
      return outcome(rules).grade();
    }

    Signing sign(LocalRules rules, Act signed) {
      if (signed.at().isBefore(begun.at())) {
        throw new IllegalArgumentException(
            "assessment %s is signed before it was begun".formatted(id));
      }
      var problems = missingFrom(sheet);
      return problems.isEmpty()
          ? new Signing.Done(
              new Signed(id, parties, instrument, sheet, outcome(rules), begun, signed, version))
          : new Signing.NotReady(problems);
    }

    private Outcome outcome(LocalRules rules) {
      var flags = sheet.raised(instrument);
      var grade =
          Grade.of(instrument.scoring(), score(), sheet.judgement(), rules.applyingTo(flags));
      return new Outcome(score(), grade, flags);
    }
  }

  /// What an assessment came to on the day it was signed, by the rules of that day.
  record Outcome(Score score, Grade grade, Set<String> flags) {

    public Outcome {
      flags = Set.copyOf(flags);
    }
  }

  /// Stood by, and never changed again.
  record Signed(
      AssessmentId id,
      Parties parties,
      Instrument instrument,
      Sheet sheet,
      Outcome outcome,
      Act begun,
      Act signed,
      int version)
      implements Assessment {

    public Signed {
      if (!missingFrom(sheet).isEmpty()) {
        throw new IllegalArgumentException(
            "assessment %s is signed but not finished".formatted(id));
      }
    }

    Judgement judgement() {
      return Objects.requireNonNull(sheet.judgement());
    }
  }

  private static List<Problem> missingFrom(Sheet sheet) {
    var problems = new ArrayList<Problem>();
    if (sheet.safeToTalk() == Sheet.SafeToTalk.NOT_RECORDED) {
      problems.add(new Problem("safeToTalk", "Say whether it was safe to talk"));
    }
    if (sheet.presence() == Sheet.Presence.NOT_RECORDED) {
      problems.add(
          new Problem(
              "presence", "Say whether you asked the person, or answered from what others know"));
    }
    if (sheet.judgement() == null) {
      problems.add(new Problem("judgement", "Judge the risk and say why in your own words"));
    }
    return List.copyOf(problems);
  }
}

package uk.rowan.risk.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.risk.Band;
import uk.rowan.risk.instrument.Words;

/// What the assessor makes of it, exactly as typed.
public record JudgementForm(
    @Nullable String version,
    @Nullable String band,
    @Nullable String words,
    @Nullable String honour,
    @Nullable String police,
    @Nullable String act) {

  /// What was understood. The judgement is null while it is not whole.
  record Read(@Nullable Judgement judgement, Set<String> flags, List<Problem> problems) {}

  boolean signs() {
    return "sign".equals(act);
  }

  boolean policeAsked() {
    return "YES".equals(police);
  }

  int shown() {
    try {
      return version == null ? 0 : Integer.parseInt(version);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /// A judgement without words, or words without a level, are not kept as one: the form says so.
  Read read() {
    var problems = new ArrayList<Problem>();
    var said = words == null ? "" : words.strip();
    Band judged = null;
    for (var each : Band.values()) {
      judged = each.name().equals(band) ? each : judged;
    }
    if (judged == null && (signs() || !said.isEmpty())) {
      problems.add(new Problem("band", "Say how serious you judge the risk to be"));
    }
    if (said.isEmpty() && (signs() || judged != null)) {
      problems.add(new Problem("words", "Say why, in your own words"));
    }
    if (said.length() > Words.MOST) {
      problems.add(
          new Problem(
              "words", "Shorten your reason to %d characters or fewer".formatted(Words.MOST)));
    }
    if (signs() && police == null) {
      problems.add(new Problem("police", "Say whether police were asked what they know"));
    }
    return new Read(
        judged == null || said.isEmpty() || !problems.isEmpty()
            ? null
            : new Judgement(judged, new Words(said)),
        "honour".equals(honour) ? Set.of("honour") : Set.of(),
        List.copyOf(problems));
  }

  @Override
  public String toString() {
    return "JudgementForm";
  }
}

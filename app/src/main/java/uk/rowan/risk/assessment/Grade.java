package uk.rowan.risk.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.rowan.risk.Band;
import uk.rowan.risk.BandSource;
import uk.rowan.risk.instrument.Score;
import uk.rowan.risk.instrument.Scoring;

/// The band of an assessment and why, or that too little is known to name one.
///
/// There is no standard risk while questions were not asked: what nobody asked is not a no.
sealed interface Grade {

  /// Why it is so, in plain words.
  String because();

  record Known(Band band, BandSource source, String because) implements Grade {}

  record TooLittleKnown(String because) implements Grade {}

  /// A judgement stands above the count, up or down; nothing stands below an agreed lowest band.
  static Grade of(
      Scoring scoring, Score score, @Nullable Judgement judgement, List<LowestBand> agreed) {
    var lowest = agreed.stream().max(Comparator.comparing(LowestBand::band));
    var reached = reached(scoring, score, judgement);
    if (lowest.isPresent()
        && !(reached instanceof Known(Band band, _, _) && !band.isBelow(lowest.get().band()))) {
      return new Known(
          lowest.get().band(),
          BandSource.OVERRIDE,
          "It was agreed locally that %s is never less than %s."
              .formatted(lowest.get().name(), lower(lowest.get().band())));
    }
    return reached;
  }

  private static Grade reached(Scoring scoring, Score score, @Nullable Judgement judgement) {
    var counted = scoring.band(score).orElse(null);
    var band = judgement != null ? judgement.band() : counted;
    if (band == null) {
      return new TooLittleKnown("Nobody has judged the risk yet, and this checklist has no bands.");
    }
    if (band == Band.STANDARD && !score.isComplete()) {
      return new TooLittleKnown(
          "%d of %d questions were not asked. That is too little to call the risk standard."
              .formatted(score.notAsked(), score.questions()));
    }
    if (band == counted) {
      return new Known(band, BandSource.SCORE, score.inWords());
    }
    boolean countSays = counted != null && (counted != Band.STANDARD || score.isComplete());
    return new Known(band, BandSource.JUDGEMENT, judged(band, countSays ? counted : null));
  }

  private static String judged(Band band, @Nullable Band counted) {
    if (counted == null) {
      return "Judged by the person who assessed.";
    }
    return "%s by the person who assessed: the count alone says %s."
        .formatted(band.isBelow(counted) ? "Lowered" : "Raised", lower(counted));
  }

  private static String lower(Band band) {
    return band.inWords().toLowerCase(Locale.UK);
  }

  default Optional<Band> knownBand() {
    return switch (this) {
      case Known known -> Optional.of(known.band());
      case TooLittleKnown _ -> Optional.empty();
    };
  }

  default String inWords() {
    return switch (this) {
      case Known known -> known.band().inWords();
      case TooLittleKnown _ -> "Risk not known";
    };
  }
}

package uk.rowan.linkage;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.rowan.linkage.clusters.Clusters;
import uk.rowan.linkage.clusters.Conflicts;
import uk.rowan.linkage.learning.Learner;
import uk.rowan.linkage.pairs.Blocks;
import uk.rowan.linkage.pairs.Edges;
import uk.rowan.linkage.pairs.Weigher;
import uk.rowan.linkage.records.Records;

/// Which of a set of records are one person, all at once.
///
/// @param edges every pair that was compared and is not hopeless, with its weight
/// @param clusters the persons
public record Linkage(Records records, Model model, Edges edges, Clusters clusters) {

  /// Learning draws at random from this unless told otherwise.
  public static final long SEED = 20_210_429;

  /// How to link.
  ///
  /// @param model null to learn one from the records
  /// @param acrossOnly whether each source has every person once, so that only records of different
  ///   sources are linked
  /// @param never records of which somebody decided that they are never the same
  public record Wish(@Nullable Model model, boolean acrossOnly, Set<Conflicts.Pair> never) {

    /// Learn a model and link across and within sources.
    public static Wish simple() {
      return new Wish(null, false, Set.of());
    }
  }

  /// Links; tells `progress` what it has come to.
  public static Linkage of(Records records, Wish wish, Consumer<String> progress) {
    var model = wish.model();
    Blocks blocks;
    if (model == null) {
      progress.accept("learning");
      var learned = Learner.learn(records, SEED);
      model = learned.model();
      blocks = learned.blocks();
    } else {
      progress.accept("bringing records together");
      blocks = Blocks.of(records, model.rules());
    }
    progress.accept("comparing");
    var edges = Edges.of(model, records, blocks, wish.acrossOnly());
    progress.accept("gathering");
    var conflicts = new Conflicts(records, wish.acrossOnly(), wish.never());
    return new Linkage(records, model, edges, Clusters.of(model, records, edges, conflicts));
  }

  /// Why two records, by their rows, weigh what they weigh.
  public Explanation explain(int a, int b) {
    return Explanation.of(model, records, new Weigher(model, records), a, b);
  }
}

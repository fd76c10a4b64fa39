package uk.rowan.sharing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;
import uk.rowan.sharing.access.Facts.Emergency;
import uk.rowan.sharing.access.Facts.Restriction;

/// Every decision there can be about one relationship or none: the table that decides against the
/// words that were signed.
class AccessMatrixTests {

  private static final int SHOWN = 10;

  private record Asked(
      Facts facts, @Nullable RelationshipKind relationship, Act act, FieldClass field) {}

  @Test
  @Tag("AC-02")
  @Tag("AC-03")
  @Tag("ASVS-8.2.3")
  void theTablePermitsExactlyWhatTheWordsPermit() throws IOException {
    var policy = new PolicyConfiguration().policy();
    var everything = everythingThatCanBeAsked();

    var differences =
        everything.stream()
            .filter(asked -> wordsPermit(asked) != tablePermits(policy, asked))
            .toList();

    assertThat(everything).hasSize(8 * 7 * 4 * 2 * 3 * 4 * 14 * 5);
    assertThat(differences.stream().limit(SHOWN).map(asked -> said(policy, asked)))
        .as("the first of %d decisions on which words and table differ", differences.size())
        .isEmpty();
  }

  private static boolean wordsPermit(Asked asked) {
    return AccessOracle.permits(
        AccessQuestion.of(
            asked.facts(),
            asked.relationship(),
            asked.facts().stage(),
            asked.act(),
            asked.field()));
  }

  private static boolean tablePermits(Policy policy, Asked asked) {
    return policy.permits(asked.facts(), asked.act(), asked.field());
  }

  private static String said(Policy policy, Asked asked) {
    var facts = asked.facts();
    return "the words %s, the table %s: %s, relationship %s, restriction %s, conflict %s, emergency %s, %s, to %s %s"
        .formatted(
            wordsPermit(asked) ? "permit" : "refuse",
            tablePermits(policy, asked) ? "permits" : "refuses",
            facts.role(),
            Objects.requireNonNullElse(asked.relationship(), "NONE"),
            facts.restriction(),
            facts.conflicted() ? "yes" : "no",
            facts.emergency(),
            facts.stage(),
            asked.act(),
            asked.field());
  }

  private static List<Asked> everythingThatCanBeAsked() {
    var everything = new ArrayList<Asked>();
    for (var role : Role.values()) {
      for (var restriction : Restriction.values()) {
        for (var conflicted : List.of(false, true)) {
          for (var emergency : Emergency.values()) {
            for (var stage : Stage.values()) {
              var none = new Facts(role, Set.of(), restriction, conflicted, emergency, stage);
              addEveryActOnEveryField(everything, none, null);
              for (var kind : RelationshipKind.values()) {
                var tie = Set.of(new Facts.Tie(kind, stage));
                var one = new Facts(role, tie, restriction, conflicted, emergency, stage);
                addEveryActOnEveryField(everything, one, kind);
              }
            }
          }
        }
      }
    }
    return everything;
  }

  private static void addEveryActOnEveryField(
      List<Asked> everything, Facts facts, @Nullable RelationshipKind kind) {
    for (var field : FieldClass.values()) {
      for (var act : Act.values()) {
        everything.add(new Asked(facts, kind, act, field));
      }
    }
  }
}

package uk.rowan.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Hundreds of releases against an adversary who was written apart.
class AttackTests {

  private static final long SEED = 1128;

  private final SplittableRandom random = new SplittableRandom(SEED);

  AttackTests() {
    System.out.println("seed " + SEED);
  }

  @Test
  void noSmallCountOfFourHundredTablesIsFound() {
    int small = 0;
    for (int i = 0; i < 400; i++) {
      small += attack(Examples.table(random, 6, 5, 60), i % 2 == 0 ? Rule.PARTNER : Rule.PUBLIC);
    }
    System.out.println(small + " secrets in 400 tables");
    assertThat(small).isGreaterThan(1_000);
  }

  @Test
  void noSmallCountOfFiftyLinkedReleasesIsFound() {
    int small = 0;
    for (int i = 0; i < 50; i++) {
      var rule = i % 2 == 0 ? Rule.PARTNER : Rule.PUBLIC;
      small += attack(Examples.linked(random, rule), rule);
    }
    System.out.println(small + " secrets in 50 linked releases");
    assertThat(small).isGreaterThan(200);
  }

  /// How many counts were secret, and none was found.
  private static int attack(Release release, Rule rule) {
    var shown = release.protect(rule);
    var outsider = new Adversary(release, rule, shown, false);
    var insider = new Adversary(release, rule, shown, true);
    var secrets = Adversary.secrets(release, rule);
    assertThat(shown.report().alreadyOut()).isEmpty();
    assertThat(secrets)
        .as("%s", release)
        .allSatisfy(part -> assertThat(outsider.width(part)).isGreaterThanOrEqualTo(rule.width()))
        .allSatisfy(part -> assertThat(insider.width(part)).isPositive());
    return secrets.size();
  }
}

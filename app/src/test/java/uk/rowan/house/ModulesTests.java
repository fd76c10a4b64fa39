package uk.rowan.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import uk.rowan.Rowan;

/// Which module may know of which. What is allowed is said in each module's `package-info`.
class ModulesTests {

  private static final ApplicationModules MODULES =
      ApplicationModules.of(Rowan.class, House.LIBRARIES);

  @Test
  void modulesKnowOnlyWhatTheyDeclareAndFormNoCircle() {
    MODULES.verify();
  }

  @Test
  void librariesAreNoModules() {
    assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
        .contains("foundation", "platform", "sharing")
        .doesNotContain("linkage", "measures");
  }
}

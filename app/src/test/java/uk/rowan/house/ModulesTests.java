package uk.rowan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import uk.rowan.Rowan;

/// Which module may know of which. What is allowed is said in each module's `package-info`.
class ModulesTests {

  /// Plain libraries beside the application: they are no modules of it.
  private static final DescribedPredicate<JavaClass> LIBRARIES =
      JavaClass.Predicates.resideInAnyPackage("uk.rowan.linkage..", "uk.rowan.measures..");

  private static final ApplicationModules MODULES = ApplicationModules.of(Rowan.class, LIBRARIES);

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

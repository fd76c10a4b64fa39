package uk.rowan.house.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.rowan.Rowan;
import uk.rowan.house.House;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestDatabase;

/// The documents that are written from the code say what the code says. `./rowan docs` writes them
/// anew.
@RowanTest
class GeneratedDocumentsTests {

  private static final Sources MAIN = Sources.of("main");
  private static final Sources TESTS = Sources.of("test");

  @Autowired private RequestMappingHandlerMapping handlers;

  @Test
  void modulesAreOnTheirMap() {
    var modules = new ModuleMap(ApplicationModules.of(Rowan.class, House.LIBRARIES), MAIN);

    new Document("modules.md").says(modules.words());
  }

  @Test
  void everyTableAndColumnIsInTheDictionary() throws SQLException {
    try (var database = TestDatabase.fresh();
        var connection = database.asAdministrator()) {
      new Document("data-dictionary.md").says(new DataDictionary(connection).words());
    }
  }

  @Test
  void everyAddressIsOnThePageMap() {
    var pages = new PageMap(handlers.getHandlerMethods(), House.CODE, MAIN);

    assertThat(pages.knowsOfSecondProofs()).isTrue();
    new Document("pages.md").says(pages.words());
  }

  @Test
  void everyRequirementIsNamedWithTheTestsThatShowIt() {
    new Document("requirements.md")
        .says(new RequirementsPage(Requirements.read(), TESTS.proofs()).words());
  }

  @Test
  void everyTagNamesARequirementOrAKindOfTest() {
    var requirements = Requirements.read();

    assertThat(TESTS.proofs())
        .isNotEmpty()
        .allSatisfy(
            proof ->
                assertThat(
                        proof.tags().stream().flatMap(tag -> requirements.complaint(tag).stream()))
                    .as("tags of %s: %s", proof.type(), proof.sentence())
                    .isEmpty());
  }

  @Test
  void everyAsvsItemThatIsNamedHasATest() {
    var tags = TESTS.proofs().stream().flatMap(proof -> proof.tags().stream()).toList();

    assertThat(tags).containsAll(List.copyOf(Requirements.read().asvs().keySet()));
  }
}

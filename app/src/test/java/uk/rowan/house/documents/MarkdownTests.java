package uk.rowan.house.documents;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What people read in the repository: short where it should be, and pointing at what is there.
class MarkdownTests {

  private static final Path ROOT = Document.ROOT;
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Tests|Story))`");

  @Test
  void everyLinkLeadsToAFileThatIsThere() {
    for (var page : pages()) {
      assertThat(found(LINK, text(page)))
          .filteredOn(link -> !link.contains("://"))
          .as("links in %s", page)
          .allMatch(link -> Files.exists(page.resolveSibling(link)));
    }
  }

  @Test
  void everyTestThatIsNamedIsThere() {
    var tests = Sources.of("test").proofs().stream().map(Sources.Proof::type).collect(toSet());

    for (var page : pages()) {
      assertThat(tests).as("tests named in %s", page).containsAll(found(TEST, text(page)));
    }
  }

  @Test
  void everyDecisionIsShortAndNamesTheTestsThatEnforceIt() {
    for (var decision : files(ROOT.resolve("docs/decisions"))) {
      var text = text(decision);
      var end = text.substring(Math.max(0, text.lastIndexOf("**Enforced by**")));

      assertThat(text.lines()).as(decision.toString()).hasSizeLessThanOrEqualTo(60);
      assertThat(end).as(decision.toString()).startsWith("**Enforced by**");
      assertThat(found(TEST, end)).as(decision.toString()).isNotEmpty();
    }
  }

  @Test
  void readMeNamesEveryDocument() {
    var readMe = text(ROOT.resolve("README.md"));

    assertThat(files(ROOT.resolve("docs")))
        .isNotEmpty()
        .allSatisfy(
            document ->
                assertThat(readMe)
                    .contains(
                        "docs/"
                            + document.getFileName()
                            + (Files.isDirectory(document) ? "/" : "")));
  }

  @Test
  void whatEverybodyReadsFirstIsShort() {
    assertThat(text(ROOT.resolve("README.md")).lines()).hasSizeLessThanOrEqualTo(120);
    assertThat(text(ROOT.resolve("CONTRIBUTING.md")).lines()).hasSizeLessThanOrEqualTo(60);
  }

  private static List<Path> pages() {
    try (var documents = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(files(ROOT).stream(), documents)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).collect(toSet());
  }
}

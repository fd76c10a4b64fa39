package uk.rowan.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What a browser silently skips in a style sheet, and what is then unstyled on every page.
class StylesTests {

  @Test
  void everyRuleOfTheSheetBeginsWhereTheOneBeforeItHasEnded() throws IOException {
    var sheet = Files.readString(Path.of("src/main/resources/static/assets/rowan.css"));
    int open = 0;

    for (var line : sheet.lines().toList()) {
      if (line.startsWith(".") && open != 0) {
        assertThat(line).as("stands inside the rule before it").isEmpty();
      }
      open += (int) line.chars().filter(c -> c == '{').count();
      open -= (int) line.chars().filter(c -> c == '}').count();
    }

    assertThat(open).isZero();
  }
}

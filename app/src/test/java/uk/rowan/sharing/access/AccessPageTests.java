package uk.rowan.sharing.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The page that is signed against the oracle written from it.
class AccessPageTests {

  private static final Path PAGE = Path.of("../docs/access-policy.md");
  private static final int FLAGS = Pattern.MULTILINE | Pattern.DOTALL;

  @Test
  @Tag("AC-02")
  @Tag("ASVS-8.1.1")
  @Tag("ASVS-8.1.2")
  void theOracleWasWrittenFromThePageAsItStands() throws IOException, NoSuchAlgorithmException {
    var page = Files.readString(PAGE);
    var rules = section(page, "What always refuses") + section(page, "What permits");

    assertThat(sha256(rules.replaceAll("\\s+", " ").strip()))
        .as("the rules on %s changed: read them again and follow them in AccessOracle", PAGE)
        .isEqualTo(AccessOracle.WRITTEN_FROM);
  }

  /// A section with its heading, up to the next heading.
  private static String section(String page, String heading) {
    var section =
        Pattern.compile("^## " + Pattern.quote(heading) + "$.*?(?=^## |\\z)", FLAGS).matcher(page);
    assertThat(section.find()).as("the page has a section \"%s\"", heading).isTrue();
    return section.group();
  }

  private static String sha256(String words) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8)));
  }
}

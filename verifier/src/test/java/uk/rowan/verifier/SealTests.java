package uk.rowan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SealTests {

  /// The leaves and roots that are published with the reference implementation of RFC 6962.
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @Test
  @Tag("AU-03")
  void rootsAreThoseOfTheStandard() {
    assertThat(root(0))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(root(1))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(root(7))
        .isEqualTo("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
    assertThat(root(8))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @Test
  @Tag("AU-03")
  void witnessSaysTheSealLineByLine() {
    var seal = new Seal(2, 1_000_000, "0:1:aa\n1:0:bb", Hash.NONE, Hash.NONE, Hash.NONE);

    assertThat(seal.witnessed())
        .startsWith(
            "{\n  \"number\": 2,\n  \"at\": \"1970-01-01T00:00:01.000000Z\",\n  \"before_root\": \"0000")
        .endsWith("  \"heads\": [\n    \"0:1:aa\",\n    \"1:0:bb\"\n  ]\n}\n");
  }

  @Test
  @Tag("AU-03")
  void signatureVouchesForNumberTimeAndBothRoots() {
    var seal = new Seal(2, 1_000_000, "", Hash.NONE, Hash.NONE, Hash.NONE);

    assertThat(new String(seal.signed(), UTF_8))
        .isEqualTo("rowan audit seal|2|1000000|%s|%s".formatted("0".repeat(64), "0".repeat(64)));
  }

  private static String root(int leaves) {
    return Seal.root(
            Stream.of(LEAVES.toArray(String[]::new))
                .limit(leaves)
                .map(leaf -> Hash.of(new byte[] {0}, HexFormat.of().parseHex(leaf)))
                .toList())
        .toString();
  }
}

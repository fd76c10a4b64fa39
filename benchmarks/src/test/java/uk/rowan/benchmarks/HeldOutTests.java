package uk.rowan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutTests {

  @Test
  void theLastStepsOfEveryLineOfEveryFileAreHeldBack(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.csv"), "third,1,1,5,6\n");
    Files.writeString(folder.resolve("a.csv"), "first,4,2,1,2,3,4,5\n\nsecond,12,1,7.5,8\n");
    Files.writeString(folder.resolve("readme.txt"), "not a series");

    var all = HeldOut.in(folder);

    assertThat(all).extracting(HeldOut::name).containsExactly("first", "second", "third");
    assertThat(all.getFirst().whole().period()).isEqualTo(4);
    assertThat(all.getFirst().past().values()).containsExactly(1, 2, 3);
    assertThat(all.getFirst().came()).containsExactly(4, 5);
  }

  @Test
  void whatIsGeneratedDependsOnTheSeedAlone() {
    var lines = HeldOut.generated(20, 3).stream().map(HeldOut::line).toList();

    assertThat(HeldOut.generated(20, 3)).extracting(HeldOut::line).isEqualTo(lines);
    assertThat(HeldOut.generated(20, 4)).extracting(HeldOut::line).isNotEqualTo(lines);
  }
}

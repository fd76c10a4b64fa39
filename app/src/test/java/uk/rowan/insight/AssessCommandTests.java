package uk.rowan.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.extracts.LoadedFile;
import uk.rowan.foundation.Workbench;

/// `rowan assess`, and its exit codes.
class AssessCommandTests {

  @TempDir private Path folder;

  private final List<String> said = new ArrayList<>();
  private Assess.@Nullable Asked asked;

  @ParameterizedTest
  @CsvSource({
    "'', which folder",
    "in, --from",
    "in --from 2023-12-01, --to",
    "in --from 2023-12-01 --to 2024-11-30, --out",
    "in --from yesterday --to 2024-11-30 --out o, --from is a day",
    "in --from 2024-12-01 --to 2024-11-30 --out o, ends before it begins",
    "in --from 2023-12-01 --to 2024-11-30 --out o --audience mayor, --audience is",
    "in --from 2023-12-01 --to 2024-11-30 --out o --colour red, --colour",
    "in --from 2023-12-01 --to 2024-11-30 --out, --out needs a value",
    "in --from 2023-12-01 --from 2023-12-01 --to 2024-11-30 --out o, said twice",
    "in on --from 2023-12-01 --to 2024-11-30 --out o, One folder",
  })
  void whatSaysNothingIsAUsageError(String words, String why) {
    assertThat(
            run(
                words.isEmpty()
                    ? List.of("--from", "2023-12-01", "--to", "2024-11-30", "--out", "o")
                    : List.of(words.split(" ", -1)),
                new Assess.Outcome.Refused(List.of())))
        .isEqualTo(2);
    assertThat(said).first().asString().contains(why);
    assertThat(said).last().asString().startsWith("Usage: rowan assess");
    assertThat(asked).isNull();
  }

  @Test
  void folderThatIsNotThereIsRefused() {
    assertThat(
            run(
                List.of(
                    folder + "/nowhere",
                    "--from",
                    "2023-12-01",
                    "--to",
                    "2024-11-30",
                    "--out",
                    "o"),
                new Assess.Outcome.Refused(List.of())))
        .isEqualTo(3);
    assertThat(asked).isNull();
  }

  @Test
  void refusedFileIsNamedWithItsReason() {
    var refused =
        new Assess.Outcome.Refused(
            List.of(
                new LoadedFile(
                    "marac_cases.csv", "marac_cases", 0, 0, 0, 0, false, "It is encrypted.")));

    assertThat(run(good(), refused)).isEqualTo(3);
    assertThat(said).containsExactly("marac_cases.csv was refused whole. It is encrypted.");
  }

  @Test
  void figuresAreForTheAnalystUnlessSaidOtherwise() {
    var written =
        new Assess.Outcome.Written(List.of("measures.csv"), 760, 3, List.of("idva.engaged"));

    assertThat(run(good(), written)).isZero();
    assertThat(asked).isNotNull().extracting(Assess.Asked::audience).isEqualTo("analyst");
    assertThat(String.join(" ", said))
        .contains("760 figures", "measures.csv", "not counted: 3", "idva.engaged");
  }

  private List<String> good() {
    return List.of(
        folder.toString(),
        "--from",
        "2023-12-01",
        "--to",
        "2024-11-30",
        "--out",
        folder.resolve("out").toString());
  }

  private int run(List<String> words, Assess.Outcome outcome) {
    return new AssessCommand().run(words, bench(outcome), said::add);
  }

  private Workbench bench(Assess.Outcome outcome) {
    return new Workbench() {
      @Override
      public <T> int with(Class<T> part, ToIntFunction<T> work) {
        return work.applyAsInt(
            part.cast(
                (Assess)
                    (given, _) -> {
                      asked = given;
                      return outcome;
                    }));
      }
    };
  }
}

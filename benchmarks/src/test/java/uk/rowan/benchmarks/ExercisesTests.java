package uk.rowan.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExercisesTests {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, UTF_8);
  private final Counting counting = new Counting();

  @Test
  void withoutANameEveryExerciseIsListed() throws Exception {
    var exit = new Exercises("bench", List.of(counting)).choose(out);

    assertThat(exit).isZero();
    assertThat(said.toString(UTF_8)).contains("./rowan bench counting").contains("counts");
    assertThat(counting.arguments).isEmpty();
  }

  @Test
  void anExerciseRunsWithTheWordsAfterItsName() throws Exception {
    var exit = new Exercises("bench", List.of(counting)).choose(out, "counting", "to", "ten");

    assertThat(exit).isZero();
    assertThat(counting.arguments).containsExactly("to", "ten");
  }

  @Test
  void aNameNobodyHasIsAMistake() throws Exception {
    var exit = new Exercises("prove", List.of()).choose(out, "everything");

    assertThat(exit).isEqualTo(2);
    assertThat(said.toString(UTF_8))
        .contains("no prove called \"everything\"")
        .contains("nothing to prove yet");
  }

  private static final class Counting implements Exercise {

    private final List<String> arguments = new ArrayList<>();

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public String purpose() {
      return "counts";
    }

    @Override
    public void run(String... words) {
      arguments.addAll(List.of(words));
    }
  }
}

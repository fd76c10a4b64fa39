package uk.rowan.support.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.rowan.support.CaseId;
import uk.rowan.support.Scene;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Visitor;
import uk.rowan.testing.Visitor.Seen;

/// The same form, sent many times in the same moment (requirement RE-02).
@RowanTest
@Tag("RE-02")
class ManyPressesTests {

  private static final int AT_ONCE = 64;
  private static final int ROUNDS = 10;
  private static final int CANNOT_SAVE = 503;

  @Autowired private ApplicationContext application;

  private Scene scene;
  private CaseId rosalind;

  @BeforeEach
  void rosalindIsSupported() {
    scene = new Scene(application);
    rosalind = scene.amasCase("Rosalind");
  }

  @Test
  void sameKeySentAtOnceIsCarriedOutOnceAndAnswersAllAlike() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var words = "Round " + round;
      var key = UUID.randomUUID().toString();

      var answers = atOnce(IntStream.range(0, AT_ONCE).mapToObj(_ -> press(key, words)).toList());

      assertThat(answers).allSatisfy(seen -> assertThat(seen.status()).isEqualTo(303));
      assertThat(answers).extracting(Seen::location).containsOnly("/cases/" + rosalind);
      assertThat(notes(words)).isEqualTo(1);
    }
  }

  @Test
  void sameKeyWithOtherWordsIsRefusedWhicheverCameFirst() throws Exception {
    var key = UUID.randomUUID().toString();

    var answers =
        atOnce(
            IntStream.range(0, AT_ONCE)
                .mapToObj(number -> press(key, number % 2 == 0 ? "These words" : "Other words"))
                .toList());

    assertThat(answers).extracting(Seen::status).containsOnly(303, 422);
    assertThat(answers.stream().filter(seen -> seen.status() == 303).count())
        .isEqualTo(AT_ONCE / 2);
    assertThat(notes("These words") + notes("Other words")).isEqualTo(1);
  }

  /// Each with a browser of its own, which has read the form before. Whoever is told that Rowan
  /// cannot save at the moment presses again, as the page says.
  private Callable<Seen> press(String key, String words) {
    var visitor = scene.at(scene.partnership.ama);
    visitor.get("/sign-in");
    return () -> {
      var seen = visitor.post("/cases/" + rosalind + "/notes", key, Map.of("words", words));
      while (seen.status() == CANNOT_SAVE) {
        seen = visitor.post("/cases/" + rosalind + "/notes", key, Map.of("words", words));
      }
      return seen;
    };
  }

  private static List<Seen> atOnce(List<Callable<Seen>> presses) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          presses.stream()
              .map(
                  press ->
                      threads.submit(
                          () -> {
                            start.await();
                            return press.call();
                          }))
              .toList();
      start.countDown();
      var seen = new ArrayList<Seen>();
      for (var each : sent) {
        seen.add(each.get());
      }
      return seen;
    }
  }

  private int notes(String words) {
    Visitor ama = scene.at(scene.partnership.ama);
    return ama.get("/cases/" + rosalind + "?all=true").text().split(words + "\\b", -1).length - 1;
  }
}

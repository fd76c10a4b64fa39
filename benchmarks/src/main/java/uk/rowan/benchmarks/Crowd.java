package uk.rowan.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import uk.rowan.benchmarks.Timings.Kind;
import uk.rowan.benchmarks.Town.Practitioner;

/// Many at their browsers at once: practitioners who read cases, look for people and log contacts,
/// and strangers who fill in the public form.
final class Crowd {

  private static final int CASE_PAGES_IN_100 = 50;
  private static final int SEARCHES_IN_100 = 20;
  private static final int SAVES_IN_100 = 15;

  /// One place at a desk: someone signed in, their cases, and whoever is filling in the form
  /// meanwhile. Two at the same account share its session.
  private static final class Place {
    private final Visitor visitor;
    private final List<Map.Entry<String, String>> cases;
    private final PublicForm form;
    private final SplittableRandom random;

    Place(Visitor visitor, Practitioner who, String site, SplittableRandom random) {
      this.visitor = visitor;
      this.cases = List.copyOf(who.cases().entrySet());
      this.form = new PublicForm(site);
      this.random = random;
    }

    void act(Timings timings) {
      var about = cases.get(random.nextInt(cases.size()));
      int dice = random.nextInt(100);
      if (dice < CASE_PAGES_IN_100) {
        timings.time(Kind.CASE_PAGE, () -> visitor.get("/cases/" + about.getKey()));
      } else if (dice < CASE_PAGES_IN_100 + SEARCHES_IN_100) {
        timings.time(
            Kind.SEARCH, () -> visitor.post("/people/find", Map.of("words", about.getValue())));
      } else if (dice < CASE_PAGES_IN_100 + SEARCHES_IN_100 + SAVES_IN_100) {
        timings.time(
            Kind.SAVE, () -> visitor.post("/cases/" + about.getKey() + "/contacts", contact()));
      } else {
        timings.time(Kind.PUBLIC_FORM, form::turn);
      }
    }

    private static Map<String, String> contact() {
      return Map.of(
          "how",
          "THEM",
          "by",
          "PHONE",
          "day",
          "TODAY",
          "time",
          Demonstrated.now(),
          "words",
          "Rang to say that the new lock holds.");
    }
  }

  private final Town town;
  private final List<Place> places = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(1);

  /// Signs everybody in.
  Crowd(Town town, int size) throws Exception {
    this.town = town;
    var practitioners = town.practitioners(size);
    var visitors = new ArrayList<Visitor>();
    for (var who : practitioners) {
      var visitor = new Visitor(town.site());
      while (!visitor.signIn(who.username(), Demonstrated.PASSWORD, UUID.randomUUID().toString())) {
        Thread.sleep(2_000);
      }
      visitors.add(visitor);
    }
    for (int i = 0; i < size; i++) {
      int which = i % practitioners.size();
      places.add(
          new Place(visitors.get(which), practitioners.get(which), town.site(), random.split()));
    }
    System.out.printf("%d at their desks, %d accounts%n", size, practitioners.size());
  }

  /// The first so many act for so long, thinking in between for as long as said on average.
  Timings during(Duration time, int many, Duration thinking) throws Exception {
    var timings = new Timings();
    var used = town.processorTime();
    long until = System.nanoTime() + time.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var work = new ArrayList<Callable<Boolean>>();
      for (var place : places.subList(0, many)) {
        work.add(
            () -> {
              think(place, thinking, 0);
              while (System.nanoTime() < until) {
                place.act(timings);
                think(place, thinking, 0.5);
              }
              return true;
            });
      }
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    timings.used(town.processorTime().minus(used));
    return timings;
  }

  /// From `least` of the average to half as much again.
  private static void think(Place place, Duration thinking, double least)
      throws InterruptedException {
    if (!thinking.isZero()) {
      Thread.sleep((long) (thinking.toMillis() * place.random.nextDouble(least, 1.5)));
    }
  }

  /// Opens the same pages one after the other, and gives back how long each took, in that order.
  long[] casePages(int many) throws IOException {
    var times = new long[many];
    for (int i = 0; i < many; i++) {
      var place = places.get(i % places.size());
      var id = place.cases.get(i % place.cases.size()).getKey();
      long began = System.nanoTime();
      place.visitor.get("/cases/" + id);
      times[i] = System.nanoTime() - began;
    }
    return times;
  }
}

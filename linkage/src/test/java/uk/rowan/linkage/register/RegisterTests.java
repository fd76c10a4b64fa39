package uk.rowan.linkage.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.rowan.linkage.Linkage;
import uk.rowan.linkage.Model;
import uk.rowan.linkage.People;
import uk.rowan.linkage.Rule;
import uk.rowan.linkage.learning.Learner;

class RegisterTests {

  private static final Model MODEL =
      Learner.learn(People.records(new People(1).records(3000)), 1).model();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void personsAreTheSameWhateverTheOrderOfArrival(long seed) {
    var told = new People(seed).records(400);
    var register = new Register(MODEL, false);

    People.shuffled(told, seed).forEach(one -> register.putForms("file", one.id(), one.forms()));

    assertThat(partition(register, told)).isEqualTo(batch(MODEL, told));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void crowdedGroupsAreDividedAndReunitedAsInOneGo(long seed) {
    var crowded = withCap(MODEL, 3);
    var told = new People(seed).records(250);
    var register = new Register(crowded, false);

    for (var one : told) {
      register.putForms("file", one.id(), one.forms());
    }
    assertThat(partition(register, told)).isEqualTo(batch(crowded, told));

    var left = told.subList(0, 120);
    People.shuffled(told.subList(120, 250), seed).forEach(one -> register.remove("file", one.id()));
    assertThat(partition(register, left)).isEqualTo(batch(crowded, left));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void anyMixtureOfComingChangingAndGoingEndsAsInOneGo(long seed) {
    var random = new SplittableRandom(seed);
    var people = new People(seed);
    var now = new TreeMap<String, People.Told>();
    var register = new Register(withCap(MODEL, 4), false);
    var told = people.records(300);

    for (int step = 0; step < 900; step++) {
      var one = told.get(random.nextInt(told.size()));
      if (random.nextInt(3) == 0) {
        register.remove("file", one.id());
        now.remove(one.id());
      } else {
        var forms = random.nextInt(3) == 0 ? people.slipped(one.forms()) : one.forms();
        register.putForms("file", one.id(), forms);
        now.put(one.id(), new People.Told(one.id(), one.person(), forms));
      }
    }

    var left = List.copyOf(now.values());
    assertThat(register.size()).isEqualTo(left.size());
    assertThat(partition(register, left)).isEqualTo(batch(withCap(MODEL, 4), left));
  }

  @Test
  void aCrowdAtOneAddressWithOneBirthdayIsComparedWithinReason() {
    var told = new ArrayList<People.Told>();
    var people = new People(31);
    for (int i = 0; i < 300; i++) {
      told.add(
          new People.Told(
              "c" + i, i, List.of(people.given(), people.family(), "19000101", "f", "cw11aa")));
    }
    var register = new Register(withCap(MODEL, 5), false);

    People.shuffled(told, 3).forEach(one -> register.putForms("file", one.id(), one.forms()));

    assertThat(partition(register, told)).isEqualTo(batch(withCap(MODEL, 5), told));
  }

  @Test
  void aPersonKeepsItsNumberWhenRecordsComeAndGo() {
    var forms = List.of("siobhan", "brackenfield", "19800312", "f", "cw12ab");
    var register = new Register(MODEL, false);
    register.putForms("file", "a", forms);
    long person = register.person("file", "a");

    var joined = register.putForms("file", "b", forms);

    assertThat(joined).isEmpty();
    assertThat(register.person("file", "b")).isEqualTo(person);
    assertThat(register.remove("file", "a")).isEmpty();
    assertThat(register.person("file", "b")).isEqualTo(person);
    assertThat(register.person("file", "a")).isZero();
    assertThat(register.remove("file", "b")).containsExactly(new Change.Ended(person));
  }

  @Test
  void twoPersonsJoinedByACorrectionAreToldAndSplitAgainWhenItIsTakenBack() {
    var one = List.of("siobhan", "brackenfield", "19800312", "f", "cw12ab");
    var other = List.of("kwame", "stootham", "19550730", "m", "cw93zz");
    var register = new Register(MODEL, false);
    register.putForms("file", "a", one);
    register.putForms("file", "b", other);
    long first = register.person("file", "a");
    long second = register.person("file", "b");

    var corrected = register.putForms("file", "b", one);

    assertThat(corrected).containsExactlyInAnyOrder(new Change.Merged(first, List.of(second)));
    var back = register.putForms("file", "b", other);
    assertThat(back)
        .containsExactly(new Change.Split(first, List.of(register.person("file", "b"))));
    assertThat(register.person("file", "a")).isEqualTo(first);
  }

  @Test
  void whomSomebodySaidToBeDifferentAreNeverOneAndCanBeAgain() {
    var forms = List.of("siobhan", "brackenfield", "19800312", "f", "cw12ab");
    var register = new Register(MODEL, false);
    register.putForms("file", "a", forms);
    register.putForms("file", "b", forms);

    register.decide("file", "a", "file", "b", true);
    assertThat(register.person("file", "a")).isNotEqualTo(register.person("file", "b"));
    assertThat(register.refusals()).hasSize(1);

    register.decide("file", "a", "file", "b", false);
    assertThat(register.person("file", "a")).isEqualTo(register.person("file", "b"));
    assertThat(register.refusals()).isEmpty();
  }

  @Test
  void whoIsAskedForIsFoundWithAWaterfallAndNothingOfTheQuestionIsKept() {
    var told = new People(41).records(500);
    var linkage =
        Linkage.of(People.records(told), new Linkage.Wish(MODEL, false, Set.of()), _ -> {});
    var register = Register.of(linkage.records(), MODEL, linkage.edges(), false);
    assertThat(partition(register, told)).isEqualTo(batch(MODEL, told));
    var question =
        Map.of(
            "given name", told.get(7).forms().get(0) + "x",
            "family name", told.get(7).forms().get(1),
            "date of birth", told.get(7).forms().get(2));

    var found = register.candidates(question, 0);
    var again = register.candidates(question, 0);

    assertThat(found).isNotEmpty().isEqualTo(again);
    assertThat(found.getFirst().person()).isEqualTo(register.person("file", "r7"));
    for (var candidate : found) {
      var explanation = candidate.explanation();
      double sum =
          explanation.prior()
              + explanation.parts().stream()
                  .mapToDouble(part -> part.agreement() + part.rarity())
                  .sum();
      assertThat(sum).isCloseTo(explanation.weight(), within(1e-9));
    }
  }

  private static Model withCap(Model model, int cap) {
    var rules =
        model.rules().stream()
            .map(rule -> new Rule(rule.parts(), rule.anyOrder(), rule.then(), cap))
            .toList();
    return new Model(
        model.comparisons(),
        rules,
        model.prior(),
        model.threshold(),
        model.cohesion(),
        model.seed());
  }

  private static Set<Set<String>> batch(Model model, List<People.Told> told) {
    var linkage =
        Linkage.of(People.records(told), new Linkage.Wish(model, false, Set.of()), _ -> {});
    var groups = new HashMap<Integer, Set<String>>();
    for (int row = 0; row < told.size(); row++) {
      groups
          .computeIfAbsent(linkage.clusters().number(row), _ -> new TreeSet<>())
          .add(told.get(row).id());
    }
    return Set.copyOf(groups.values());
  }

  private static Set<Set<String>> partition(Register register, List<People.Told> told) {
    return Set.copyOf(
        told.stream()
            .map(People.Told::id)
            .collect(
                Collectors.groupingBy(
                    id -> register.person("file", id), Collectors.toCollection(TreeSet::new)))
            .values());
  }
}

package uk.rowan.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.rowan.linkage.clusters.Conflicts;
import uk.rowan.linkage.records.Records;

class LinkageTests {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {101, 102, 103})
  void personsDoNotDependOnTheOrderOfRecords(long seed) {
    var told = new People(seed).records(1500);
    var model = link(told, Linkage.Wish.simple()).model();
    var wish = new Linkage.Wish(model, false, Set.of());

    var there = persons(told, link(told, wish));
    var shuffled = People.shuffled(told, seed);
    var back = persons(shuffled, link(shuffled, wish));

    assertThat(there).isEqualTo(back);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {111, 112})
  void everyWeightIsTheSumOfItsPartsAndTheSameFromBothSides(long seed) {
    var told = new People(seed).records(1500);
    var linkage = link(told, Linkage.Wish.simple());

    for (int edge = 0; edge < linkage.edges().size(); edge++) {
      int a = linkage.edges().a(edge);
      int b = linkage.edges().b(edge);
      var explanation = linkage.explain(a, b);
      double sum = explanation.prior();
      for (var part : explanation.parts()) {
        sum += part.agreement() + part.rarity();
        assertThat(part.agreement())
            .isCloseTo(Math.log(part.m() / part.u()) / Math.log(2), within(1e-12));
      }
      assertThat(sum).isCloseTo(linkage.edges().weight(edge), within(1e-9));
      assertThat(linkage.explain(b, a).weight()).isEqualTo(explanation.weight());
    }
    assertThat(linkage.edges().size()).isGreaterThan(500);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {121, 122, 123})
  void withoutLabelsMostPairsOfOnePersonAreFoundAndFewOthers(long seed) {
    var told = new People(seed).records(4000);
    var linkage = link(told, Linkage.Wish.simple());

    long right = 0;
    long taken = 0;
    long all = 0;
    for (int a = 0; a < told.size(); a++) {
      for (int b = a + 1; b < told.size(); b++) {
        boolean one = told.get(a).person() == told.get(b).person();
        boolean joined = linkage.clusters().number(a) == linkage.clusters().number(b);
        all += one ? 1 : 0;
        taken += joined ? 1 : 0;
        right += one && joined ? 1 : 0;
      }
    }

    assertThat((double) right / taken).isGreaterThan(0.98);
    assertThat((double) right / all).isGreaterThan(0.93);
  }

  @Test
  void aModelWrittenAndReadBackGivesTheSameEdges() {
    var told = new People(131).records(1500);
    var learned = link(told, Linkage.Wish.simple());
    var model = ModelFile.read(ModelFile.write(learned.model()));

    var again = link(told, new Linkage.Wish(model, false, Set.of()));

    assertThat(model).isEqualTo(learned.model());
    assertThat(edges(again)).isEqualTo(edges(learned)).isNotEmpty();
  }

  @Test
  void recordsOfOneSourceAreNotJoinedWhereEachHasEveryPersonOnce() {
    var told = new People(141).records(800);
    var records = new Records(People.FIELDS);
    for (int i = 0; i < told.size(); i++) {
      records.add(i % 2 == 0 ? "police" : "housing", told.get(i).id(), told.get(i).forms());
    }

    var linkage = Linkage.of(records, new Linkage.Wish(null, true, Set.of()), _ -> {});

    var seen = new HashSet<List<Integer>>();
    for (int row = 0; row < records.size(); row++) {
      assertThat(seen.add(List.of(linkage.clusters().number(row), records.source(row)))).isTrue();
    }
    assertThat(linkage.clusters().count()).isLessThan(records.size());
  }

  @Test
  void differentValidNhsNumbersKeepTwinsApartAndSaySo() {
    var fields = new ArrayList<>(People.FIELDS);
    fields.add(new Field("NHS number", Kind.NHS_NUMBER));
    var records = new Records(fields);
    for (var one : new People(151).records(600)) {
      var forms = new ArrayList<>(one.forms());
      forms.add("");
      records.add("file", one.id(), forms);
    }
    var same = List.of("siobhan", "brackenfield", "19800312", "f", "cw12ab");
    for (var number : List.of("9434765919", "9434765870", "")) {
      var forms = new ArrayList<>(same);
      forms.add(number);
      records.add("file", "twin" + number, forms);
    }

    var linkage = Linkage.of(records, Linkage.Wish.simple(), _ -> {});

    int n = records.size();
    assertThat(linkage.clusters().number(n - 3)).isNotEqualTo(linkage.clusters().number(n - 2));
    assertThat(linkage.clusters().refusals())
        .extracting(Refusal::reason)
        .contains(Refusal.Reason.DIFFERENT_NUMBERS);
  }

  @Test
  void whomSomebodySaidToBeDifferentStayApartThroughAnyChain() {
    var told = new ArrayList<>(new People(161).records(600));
    var forms = List.of("siobhan", "brackenfield", "19800312", "f", "cw12ab");
    for (var id : List.of("x", "y", "z")) {
      told.add(new People.Told(id, -1, forms));
    }
    var records = People.records(told);
    int n = records.size();
    var never = Set.of(Conflicts.Pair.of(records.key(n - 3), records.key(n - 2)));

    var linkage = Linkage.of(records, new Linkage.Wish(null, false, never), _ -> {});

    assertThat(linkage.clusters().number(n - 3)).isNotEqualTo(linkage.clusters().number(n - 2));
    assertThat(linkage.clusters().refusals())
        .extracting(Refusal::reason)
        .contains(Refusal.Reason.DECIDED_DIFFERENT);
  }

  @Test
  void onePostcodeForAllAndOneBirthdayForAllAreStillFewPairs() {
    var people = new People(171);
    var told = new ArrayList<People.Told>();
    for (int i = 0; i < 20_000; i++) {
      told.add(
          new People.Told(
              "c" + i, i, List.of(people.given(), people.family(), "19000101", "f", "cw11aa")));
    }

    var linkage = link(told, Linkage.Wish.simple());

    assertThat(linkage.edges().compared()).isLessThan(told.size() * 40L);
  }

  @Test
  void aThousandCopiesOfOneRecordAreOnePersonAndFewPairs() {
    var told = new ArrayList<>(new People(181).records(2000));
    var model = link(told, Linkage.Wish.simple()).model();
    var forms = List.of("siobhan", "brackenfield", "19800312", "f", "cw12ab");
    for (int i = 0; i < 1000; i++) {
      told.add(new People.Told("k" + i, -1, forms));
    }

    var linkage = link(told, new Linkage.Wish(model, false, Set.of()));

    var numbers = new HashSet<Integer>();
    for (int row = 2000; row < 3000; row++) {
      numbers.add(linkage.clusters().number(row));
    }
    assertThat(numbers).hasSize(1);
    assertThat(linkage.edges().compared()).isLessThan(3000 * 20L);
  }

  private static Linkage link(List<People.Told> told, Linkage.Wish wish) {
    return Linkage.of(People.records(told), wish, _ -> {});
  }

  private static Set<String> edges(Linkage linkage) {
    var edges = new HashSet<String>();
    for (int edge = 0; edge < linkage.edges().size(); edge++) {
      edges.add(
          linkage.edges().a(edge)
              + " "
              + linkage.edges().b(edge)
              + " "
              + linkage.edges().weight(edge));
    }
    return edges;
  }

  private static Set<Set<String>> persons(List<People.Told> told, Linkage linkage) {
    var persons = new HashMap<Integer, Set<String>>();
    for (int row = 0; row < told.size(); row++) {
      persons
          .computeIfAbsent(linkage.clusters().number(row), _ -> new TreeSet<>())
          .add(told.get(row).id());
    }
    return Set.copyOf(persons.values());
  }
}

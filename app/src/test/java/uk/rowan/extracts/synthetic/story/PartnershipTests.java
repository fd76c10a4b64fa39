package uk.rowan.extracts.synthetic.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.rowan.extracts.synthetic.rows.AccommodationReferral.Decision;
import uk.rowan.extracts.synthetic.rows.AccommodationStay;
import uk.rowan.extracts.synthetic.rows.Boundary.Corner;
import uk.rowan.extracts.synthetic.rows.Extracts;
import uk.rowan.extracts.synthetic.rows.Mention;
import uk.rowan.extracts.synthetic.rows.People;
import uk.rowan.extracts.synthetic.rows.People.Kind;
import uk.rowan.extracts.synthetic.rows.Postcode;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.Source;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.rows.Tables;
import uk.rowan.extracts.synthetic.rows.Unit;

/// What the files of one partnership must say of each other.
class PartnershipTests {

  private static final long SEED = 11;
  private static final LocalDate FROM = LocalDate.of(2021, 12, 1);
  private static final LocalDate TO = LocalDate.of(2024, 11, 30);
  private static final Partnership PARTNERSHIP = Partnership.told(SEED, 100_000, FROM, TO);
  private static final Extracts EXTRACTS = PARTNERSHIP.extracts();

  @Test
  void everythingHappensInTheTimeAskedForAndEachFileIsInOrder() {
    for (var source : Sources.OF_PEOPLE) {
      var times = EXTRACTS.of(source).stream().map(Row::when).toList();

      assertThat(times).as(source.name()).isNotEmpty().isSorted();
      assertThat(times.getFirst().day()).isAfterOrEqualTo(FROM);
      assertThat(times.getLast().day()).isBeforeOrEqualTo(TO);
    }
  }

  @Test
  void everyWardAndPostcodeOfTheCouncilIsInItsTables() {
    var wards = new HashSet<>(EXTRACTS.of(Tables.AREAS));
    var postcodes = EXTRACTS.of(Tables.POSTCODES).stream().collect(groupingBy(Postcode::postcode));

    assertThat(postcodes.values()).allMatch(same -> same.size() == 1);
    mentions()
        .map(Mention::address)
        .filter(Objects::nonNull)
        .forEach(
            home -> {
              var known = postcodes.get(home.postcode());
              assertThat(known == null ? null : known.getFirst().ward()).isEqualTo(home.ward());
            });
    assertThat(EXTRACTS.of(Sources.POLICE_INCIDENTS))
        .allMatch(row -> row.ward() == null || wards.contains(row.ward()));
  }

  @Test
  void everyStayIsInAUnitInStockAndFollowsAnAcceptedReferral() {
    var stock =
        EXTRACTS.of(Tables.ACCOMMODATION_STOCK).stream().map(unit -> unit.unit()).collect(toSet());
    var accepted =
        EXTRACTS.of(Sources.ACCOMMODATION_REFERRALS).stream()
            .filter(row -> row.decision() == Decision.ACCEPTED)
            .collect(groupingBy(row -> row.applicant().person()));

    assertThat(stays())
        .allSatisfy(
            stay -> {
              assertThat(stock).contains(stay.unit());
              assertThat(stay.adults() + stay.children())
                  .isLessThanOrEqualTo(stay.unit().bedspaces());
            });
    assertThat(stays().stream().filter(stay -> stay.movedIn().day().isAfter(FROM.plusDays(20))))
        .allMatch(
            stay ->
                accepted.getOrDefault(stay.lead().person(), List.of()).stream()
                    .anyMatch(row -> row.received().compareTo(stay.movedIn()) <= 0));
  }

  @Test
  void twoHouseholdsAreNeverInOneUnitAtOnce() {
    var byUnit = stays().stream().collect(groupingBy(AccommodationStay::unit));

    for (var stays : byUnit.values()) {
      for (int i = 1; i < stays.size(); i++) {
        var out = Objects.requireNonNull(stays.get(i - 1).movedOut());
        assertThat(stays.get(i).movedIn().day()).isAfterOrEqualTo(out.day());
      }
    }
  }

  @Test
  void numbersOfRowsAndOfPersonsAreNobodyElses() {
    unique(Sources.IDVA_REFERRALS, row -> row.referralNo());
    unique(Sources.IRIS_REFERRALS, row -> row.referralNo());
    unique(Sources.CIN_ASSESSMENTS, row -> row.assessmentId());
    unique(Sources.HOMELESSNESS_ASSESSMENTS, row -> row.applicationRef());
    unique(Sources.ACCOMMODATION_REFERRALS, row -> row.referralNo());
    unique(Sources.ACCOMMODATION_STAYS, row -> row.stayNo());
    unique(Sources.PROGRAMME_REFERRALS, row -> row.referralNo());
    unique(Sources.MARAC_CASES, row -> row.marac() + row.caseNo() + row.meeting());
    var owners = new HashMap<String, Integer>();
    mentions()
        .flatMap(
            who ->
                Stream.of(who.ref(), who.nhsNumber(), who.phone())
                    .filter(Objects::nonNull)
                    .map(number -> Map.entry(number, who.person())))
        .forEach(
            number ->
                assertThat(owners.computeIfAbsent(number.getKey(), key -> number.getValue()))
                    .isEqualTo(number.getValue()));
  }

  @Test
  void recordWithoutABirthHasANumberToTellItBy() {
    assertThat(mentions().filter(who -> who.dob() == null))
        .isNotEmpty()
        .allMatch(who -> who.ref() != null || who.nhsNumber() != null);
  }

  @Test
  void nobodyIsNotedBeforeTheyAreBorn() {
    for (var source : Sources.OF_PEOPLE) {
      assertThat(EXTRACTS.of(source))
          .allMatch(
              row ->
                  row.mentions().stream()
                      .allMatch(who -> who.dob() == null || !who.dob().isAfter(row.when().day())));
    }
  }

  @Test
  void peopleGoFromAgencyToAgencyMoveAndChangeTheirNames() {
    var sources = new HashMap<Integer, HashSet<String>>();
    for (var source : Sources.OF_PEOPLE) {
      EXTRACTS.of(source).stream()
          .flatMap(row -> row.mentions().stream())
          .forEach(
              who ->
                  sources.computeIfAbsent(who.person(), id -> new HashSet<>()).add(source.name()));
    }
    var byPerson = mentions().collect(groupingBy(Mention::person));

    assertThat(sources.values().stream().filter(of -> of.size() > 2).count()).isGreaterThan(300);
    assertThat(byPerson.values())
        .anyMatch(of -> of.stream().map(Mention::surname).distinct().count() > 1);
    assertThat(byPerson.values())
        .anyMatch(
            of ->
                of.stream().map(Mention::address).filter(Objects::nonNull).distinct().count() > 1);
  }

  @Test
  void whatThePoliceReferFollowsAnIncident() {
    var first = new HashMap<Integer, LocalDate>();
    for (var row : EXTRACTS.of(Sources.POLICE_INCIDENTS)) {
      row.mentions().forEach(who -> first.putIfAbsent(who.person(), row.when().day()));
    }
    // A family may be known to the police from before the extracts begin.
    var known =
        EXTRACTS.of(Sources.IDVA_REFERRALS).stream()
            .filter(row -> row.source().equals("Police"))
            .filter(row -> row.received().day().isAfter(FROM.plusMonths(3)))
            .filter(row -> first.containsKey(row.client().person()))
            .toList();

    assertThat(known).hasSizeGreaterThan(500);
    assertThat(known)
        .allSatisfy(
            row ->
                assertThat(first.get(row.client().person()))
                    .isBeforeOrEqualTo(row.received().day()));
  }

  @Test
  void namesAreManyAndUnequallyCommon() {
    var people =
        mentions().collect(groupingBy(Mention::person)).values().stream()
            .map(List::getFirst)
            .toList();
    var surnames = people.stream().collect(groupingBy(Mention::surname));
    int commonest = surnames.values().stream().mapToInt(List::size).max().orElseThrow();

    assertThat(surnames).hasSizeGreaterThan(2000);
    assertThat(people.stream().map(who -> who.forenames().split(" ", -1)[0]).distinct().count())
        .isGreaterThan(600);
    assertThat((double) commonest / people.size()).isBetween(0.01, 0.06);
  }

  @Test
  void estimatesOfTheLastYearAreThePeopleAskedForAndTheCensusKnowsEveryEthnicity() {
    var people = EXTRACTS.of(Tables.POPULATIONS);
    int last =
        people.stream()
            .filter(row -> row.kind() == Kind.ESTIMATE)
            .mapToInt(People::year)
            .max()
            .orElseThrow();

    assertThat(
            sum(people.stream().filter(row -> row.kind() == Kind.ESTIMATE && row.year() == last)))
        .isCloseTo(100_000, within(5L));
    assertThat(
            people.stream()
                .filter(row -> row.kind() == Kind.CENSUS)
                .map(People::ethnicity)
                .distinct())
        .hasSize(19);
  }

  /// Every edge of a ward is a neighbour's the other way round, or lies on the rim once.
  @Test
  void wardsTile() {
    var edges = new HashSet<List<Corner>>();
    for (var boundary : PARTNERSHIP.boundaries()) {
      for (int i = 1; i < boundary.ring().size(); i++) {
        assertThat(edges.add(List.of(boundary.ring().get(i - 1), boundary.ring().get(i)))).isTrue();
      }
    }

    long rim = edges.stream().filter(edge -> !edges.contains(edge.reversed())).count();

    assertThat(PARTNERSHIP.boundaries()).hasSameSizeAs(EXTRACTS.of(Tables.AREAS));
    assertThat(rim).isEqualTo(2 * (8 + 6));
  }

  private static List<AccommodationStay> stays() {
    return EXTRACTS.of(Sources.ACCOMMODATION_STAYS).stream()
        .filter(stay -> stay.unit().type() != Unit.Type.SANCTUARY)
        .toList();
  }

  private static Stream<Mention> mentions() {
    return Sources.OF_PEOPLE.stream()
        .flatMap(source -> EXTRACTS.of(source).stream())
        .flatMap(row -> row.mentions().stream());
  }

  private static long sum(Stream<People> people) {
    return people.mapToLong(People::persons).sum();
  }

  private static <R> void unique(Source<R> source, Function<R, String> key) {
    assertThat(EXTRACTS.of(source).stream().map(key)).as(source.name()).doesNotHaveDuplicates();
  }
}

package uk.rowan.sharing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.sharing.RelationshipKind.OTHER_SIDE;

import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;
import uk.rowan.sharing.access.Facts.Emergency;
import uk.rowan.sharing.access.Facts.Restriction;
import uk.rowan.sharing.access.Facts.Tie;

/// What holds of every decision, also with several relationships at different stages. The facts are
/// random; a failure prints their seed, and `-Drowan.seed=…` makes the same again.
class AccessPropertiesTests {

  private static final long SEED = Long.getLong("rowan.seed", System.nanoTime());
  private static final int MANY = 3_000;
  private static final int MOST_RELATIONSHIPS = 5;

  /// One thing someone may be permitted.
  private record Permit(Act act, FieldClass field) {}

  private final Random random = new Random(SEED);
  private final Policy policy;

  AccessPropertiesTests() throws IOException {
    policy = new PolicyConfiguration().policy();
  }

  @Test
  @Tag("AC-04")
  void whoeverIsExcludedIsAlwaysRefused() {
    assertOfMany(facts -> permits(with(facts, Restriction.EXCLUDED)).isEmpty());
  }

  @Test
  @Tag("AC-05")
  void whoeverHasAConflictOfInterestIsAlwaysRefused() {
    assertOfMany(facts -> permits(conflicted(facts)).isEmpty());
  }

  @Test
  @Tag("AC-04")
  void whoeverIsNotOnTheListOfSomeoneRestrictedIsAlwaysRefused() {
    assertOfMany(facts -> permits(with(facts, Restriction.NOT_ALLOWED)).isEmpty());
  }

  @Test
  @Tag("AC-03")
  void takingARelationshipAwayNeverAddsAPermit() {
    assertOfMany(
        facts ->
            facts.relationships().stream()
                .filter(tie -> !isOtherSideInAnEmergency(facts, tie))
                .allMatch(tie -> permits(facts).containsAll(permits(without(facts, tie)))));
  }

  /// The one exception: an emergency gives nothing to whoever has "other side".
  @Test
  @Tag("AC-06")
  void takingTheOtherSideAwayInAnEmergencyAddsOnlyWhatAnEmergencyGives() {
    assertOfMany(
        facts ->
            facts.relationships().stream()
                .filter(tie -> isOtherSideInAnEmergency(facts, tie))
                .allMatch(
                    tie -> {
                      var atMost = permits(facts);
                      atMost.addAll(permits(with(facts, Set.of())));
                      return atMost.containsAll(permits(without(facts, tie)));
                    }));
  }

  @Test
  @Tag("AC-06")
  @Tag("AC-09")
  void anEmergencyGivesNothingToWhoeverHasTheOtherSide() {
    assertOfMany(facts -> !hasTheOtherSide(facts) || permits(facts).equals(permits(calm(facts))));
  }

  @Test
  @Tag("AC-02")
  void nobodyIsFoundByAContactALocationOrANote() {
    assertOfMany(
        facts ->
            Stream.of(FieldClass.CONTACT, FieldClass.LOCATION, FieldClass.NOTE)
                .noneMatch(kept -> policy.permits(facts, Act.FIND, kept)));
  }

  @Test
  @Tag("AC-04")
  void addingARestrictionNeverAddsAPermit() {
    assertOfMany(
        facts ->
            Stream.of(Restriction.values())
                .allMatch(
                    restriction ->
                        permits(with(facts, Restriction.NONE))
                            .containsAll(permits(with(facts, restriction)))));
  }

  @Test
  @Tag("AC-03")
  @Tag("AC-04")
  void beingOnTheListPermitsNothingByItself() {
    assertOfMany(
        facts ->
            facts.role() == Role.PRIVACY_OFFICER
                || permits(with(with(calm(facts), Restriction.ALLOWED), Set.of())).isEmpty());
  }

  @Test
  @Tag("AC-02")
  void severalRelationshipsPermitWhatEachPermitsAlone() {
    assertOfMany(
        facts -> {
          var given = hasTheOtherSide(facts) ? calm(facts) : facts;
          var alone = permits(with(given, Set.of()));
          given.relationships().forEach(tie -> alone.addAll(permits(with(given, Set.of(tie)))));
          return permits(given).equals(alone);
        });
  }

  /// Each relationship counts at its own stage, an emergency at that of what is looked at.
  @Test
  @Tag("AC-02")
  void severalRelationshipsPermitWhatTheWordsPermitForEach() {
    assertOfMany(
        facts -> {
          var words = inWords(facts, null, facts.stage());
          facts
              .relationships()
              .forEach(tie -> words.addAll(inWords(calm(facts), tie.kind(), tie.stage())));
          return permits(facts).equals(words);
        });
  }

  private void assertOfMany(Predicate<Facts> property) {
    assertThat(Stream.generate(this::anyFacts).limit(MANY).filter(property.negate()).limit(3))
        .as("the first facts of which it does not hold, seed %d", SEED)
        .isEmpty();
  }

  private Facts anyFacts() {
    var ties =
        Stream.generate(() -> new Tie(any(RelationshipKind.values()), any(Stage.values())))
            .limit(random.nextInt(MOST_RELATIONSHIPS + 1))
            .collect(Collectors.toSet());
    return new Facts(
        any(Role.values()),
        ties,
        any(Restriction.values()),
        random.nextInt(4) == 0,
        any(Emergency.values()),
        any(Stage.values()));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private Set<Permit> permits(Facts facts) {
    return everything()
        .filter(permit -> policy.permits(facts, permit.act(), permit.field()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<Permit> inWords(Facts facts, @Nullable RelationshipKind kind, Stage stage) {
    return everything()
        .filter(
            permit ->
                AccessOracle.permits(
                    AccessQuestion.of(facts, kind, stage, permit.act(), permit.field())))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Stream<Permit> everything() {
    return Stream.of(Act.values())
        .flatMap(act -> Stream.of(FieldClass.values()).map(field -> new Permit(act, field)));
  }

  private static boolean hasTheOtherSide(Facts facts) {
    return facts.relationships().stream().anyMatch(tie -> tie.kind() == OTHER_SIDE);
  }

  private static boolean isOtherSideInAnEmergency(Facts facts, Tie tie) {
    return facts.emergency() == Emergency.LIVE && tie.kind() == OTHER_SIDE;
  }

  private static Facts with(Facts it, Restriction restriction) {
    return new Facts(
        it.role(), it.relationships(), restriction, it.conflicted(), it.emergency(), it.stage());
  }

  private static Facts with(Facts it, Set<Tie> ties) {
    return new Facts(
        it.role(), ties, it.restriction(), it.conflicted(), it.emergency(), it.stage());
  }

  private static Facts without(Facts it, Tie tie) {
    return with(
        it,
        it.relationships().stream().filter(Predicate.not(tie::equals)).collect(Collectors.toSet()));
  }

  private static Facts conflicted(Facts it) {
    return new Facts(
        it.role(), it.relationships(), it.restriction(), true, it.emergency(), it.stage());
  }

  /// Without an emergency.
  private static Facts calm(Facts it) {
    return new Facts(
        it.role(),
        it.relationships(),
        it.restriction(),
        it.conflicted(),
        Emergency.NONE,
        it.stage());
  }
}

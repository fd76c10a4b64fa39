package uk.rowan.house.rogues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import uk.rowan.house.HouseRules;
import uk.rowan.platform.database.CannotStart;

/// A rule that nothing can break guards nothing: each one finds its rogue.
public class RoguesTests {

  private static final JavaClasses ROGUES =
      new ClassFileImporter().importPackages("uk.rowan.house.rogues");

  private static final Map<ArchRule, List<Class<?>>> BROKEN_BY =
      Map.ofEntries(
          Map.entry(HouseRules.ONLY_PAGES_AND_FORMS_LEAVE_A_CAPABILITY, List.of(Escaped.class)),
          Map.entry(HouseRules.NOTIONS_KNOW_NEITHER_SPRING_NOR_SQL, List.of(Mapped.class)),
          Map.entry(HouseRules.NOBODY_USES_A_JDBC_CLASS_OR_A_CONTROLLER, List.of(Climber.class)),
          Map.entry(HouseRules.TIME_COMES_FROM_A_CLOCK, List.of(Untimely.class)),
          Map.entry(HouseRules.MACHINES_CLOCK_IS_READ_IN_ONE_PLACE, List.of(Untimely.class)),
          Map.entry(HouseRules.NOTHING_IS_NAMED_AFTER_NOTHING, List.of(CaseManager.class)),
          Map.entry(HouseRules.EVENTS_CARRY_NO_WORDS, List.of(Told.class, ToldDeeply.class)),
          Map.entry(
              HouseRules.WHATEVER_STARTS_SAYS_WHAT_IT_ASKS,
              List.of(RogueController.class, RogueJob.class, RogueListener.class)),
          Map.entry(HouseRules.TRANSACTIONS_BELONG_TO_VERBS, List.of(CaseManager.class)),
          Map.entry(HouseRules.ONLY_STARTING_UP_TALKS_TO_THE_TERMINAL, List.of(Talkative.class)),
          Map.entry(HouseRules.NOBODY_KNOWS_THE_PLATFORM, List.of(Climber.class)),
          Map.entry(
              HouseRules.WHAT_A_CLASS_NEEDS_IS_IN_ITS_CONSTRUCTOR, List.of(CaseManager.class)));

  @TestFactory
  @Tag("AC-01")
  Stream<DynamicTest> areFound() {
    return Stream.of(HouseRules.class.getFields())
        .map(field -> dynamicTest(field.getName().toLowerCase(Locale.ROOT), () -> finds(field)));
  }

  @Test
  void everyRuleHasItsRogue() {
    assertThat(BROKEN_BY).hasSize(HouseRules.class.getFields().length);
  }

  private static void finds(Field field) throws IllegalAccessException {
    var rule = (ArchRule) field.get(null);

    var found = String.join("\n", rule.evaluate(ROGUES).getFailureReport().getDetails());

    assertThat(BROKEN_BY.getOrDefault(rule, List.of()))
        .isNotEmpty()
        .allSatisfy(rogue -> assertThat(found).contains(rogue.getName()));
  }

  public static final class Escaped {}

  record Mapped(ResultSet row) {}

  static final class Untimely {
    Instant now() {
      return Instant.now();
    }

    Clock clock() {
      return Clock.systemUTC();
    }
  }

  @Transactional
  static class CaseManager {
    @Autowired @Nullable Untimely untimely;
  }

  @DomainEvent
  record Told(String words) {}

  @DomainEvent
  record ToldDeeply(List<Inner> inner) {
    record Inner(@Nullable CharSequence words) {}
  }

  @Controller
  static final class RogueController {
    @GetMapping("/first/rogue")
    String open() {
      return "everything";
    }
  }

  static final class RogueJob {
    @Scheduled(fixedDelay = 1)
    void run() {}
  }

  static final class RogueListener {
    @EventListener
    void on(Told told) {}
  }

  static final class Talkative {
    @SuppressWarnings("SystemOut")
    void talk() {
      System.out.println("here I am");
    }
  }

  static final class Climber {
    RuntimeException climb() {
      new JdbcRogues().keep();
      return new CannotStart("it is too high");
    }
  }
}

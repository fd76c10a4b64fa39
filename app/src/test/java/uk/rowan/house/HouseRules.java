package uk.rowan.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.jmolecules.event.annotation.DomainEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.rowan.foundation.Listener;
import uk.rowan.foundation.News;

/// What every class keeps to, by kind of class. Each rule has a class in `rogues` that breaks it.
public final class HouseRules {

  /// Notions that the capabilities of one module share; other modules do not see them. The
  /// questions of an instrument are read without anybody's assessment; what a file means, holds and
  /// lacks is asked before it is loaded and while it is; a measure is what it is whoever counts or
  /// reports it.
  private static final Set<String> WORDS_OF_ONE_MODULE =
      Set.of(
          "uk.rowan.risk.instrument",
          "uk.rowan.insight.measure",
          "uk.rowan.extracts.mapping",
          "uk.rowan.extracts.reading",
          "uk.rowan.extracts.checking");

  private static final DescribedPredicate<JavaClass> CAPABILITY =
      describe(
          "of a capability",
          type ->
              type.getPackageName().matches("uk\\.rowan\\.\\w+\\.\\w+")
                  && !type.getPackageName().startsWith("uk.rowan.platform.")
                  && !WORDS_OF_ONE_MODULE.contains(type.getPackageName()));

  private static final DescribedPredicate<JavaClass> SHOWN =
      describe(
          "a …Page or …Form, or part of one",
          type -> outermost(type).getSimpleName().matches(".+(Page|Form)"));

  private static final DescribedPredicate<JavaClass> PURE =
      describe(
          "a record, interface or enum",
          type ->
              (type.isRecord() || type.isInterface() || type.isEnum())
                  && !type.getSimpleName().equals("package-info"));

  private static final DescribedPredicate<JavaClass> OWN_SURROUNDINGS =
      resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..")
          .as("Spring or SQL");

  private static final DescribedPredicate<JavaAccess<?>> ANOTHER_CLASS =
      describe(
          "another class",
          access -> !outermost(access.getOriginOwner()).equals(outermost(access.getTargetOwner())));

  private static final Set<String> TELL_THE_TIME =
      Set.of(
          "uk.rowan.platform.TimeConfiguration",
          "uk.rowan.platform.database.Announcement",
          "uk.rowan.extracts.command.Check");

  private static final DescribedPredicate<JavaAccess<?>> TIME_WITHOUT_A_CLOCK =
      describe(
          "the time without a Clock",
          access -> {
            var owner = access.getTargetOwner();
            var name = access.getTarget().getName();
            return (owner.getPackageName().startsWith("java.time")
                    && name.equals("now")
                    && !takesClock(access))
                || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
                || (owner.isEquivalentTo(java.util.Date.class)
                    && access.getDescription().contains("<init>()"));
          });

  private static final DescribedPredicate<JavaAccess<?>> THE_MACHINES_CLOCK =
      describe(
          "the machine's clock",
          access ->
              (access.getTargetOwner().isEquivalentTo(Clock.class)
                      || access.getTargetOwner().isEquivalentTo(java.time.InstantSource.class))
                  && access.getTarget().getName().matches("(system|tick).*"));

  private static final DescribedPredicate<JavaMethod> STARTED_FROM_OUTSIDE =
      describe(
          "started by a request, an event or the time",
          method ->
              method.isMetaAnnotatedWith(RequestMapping.class)
                  || method.isMetaAnnotatedWith(Scheduled.class)
                  || method.isMetaAnnotatedWith(EventListener.class)
                  || hears(method));

  public static final ArchRule ONLY_PAGES_AND_FORMS_LEAVE_A_CAPABILITY =
      classes()
          .that(CAPABILITY)
          .and(not(SHOWN))
          .and(describe("not hidden with the type around them", type -> isPublic(outermost(type))))
          .should()
          .notBePublic()
          .allowEmptyShould(true);

  public static final ArchRule NOTIONS_KNOW_NEITHER_SPRING_NOR_SQL =
      noClasses()
          .that(PURE)
          .and()
          .resideOutsideOfPackage("uk.rowan.platform..")
          .and()
          .areNotAnnotatedWith(
              "org.springframework.boot.context.properties.ConfigurationProperties")
          .should()
          .dependOnClassesThat(OWN_SURROUNDINGS);

  public static final ArchRule NOBODY_USES_A_JDBC_CLASS_OR_A_CONTROLLER =
      noClasses()
          .should()
          .accessTargetWhere(
              ANOTHER_CLASS.and(
                  describe(
                      "a Jdbc… or …Controller class",
                      access ->
                          outermost(access.getTargetOwner())
                              .getFullName()
                              .matches("uk\\.rowan\\..*\\.(Jdbc\\w+|\\w+Controller)"))));

  public static final ArchRule TIME_COMES_FROM_A_CLOCK =
      noClasses().should().accessTargetWhere(TIME_WITHOUT_A_CLOCK);

  public static final ArchRule MACHINES_CLOCK_IS_READ_IN_ONE_PLACE =
      noClasses()
          .that(describe("not told to", type -> !TELL_THE_TIME.contains(type.getFullName())))
          .should()
          .accessTargetWhere(THE_MACHINES_CLOCK);

  public static final ArchRule NOTHING_IS_NAMED_AFTER_NOTHING =
      noClasses().should().haveNameMatching(".*[a-z](Service|Manager|Helper|Utils?|Dto|DTO|Impl)");

  public static final ArchRule EVENTS_CARRY_NO_WORDS =
      classes()
          .that()
          .areAnnotatedWith(DomainEvent.class)
          .or()
          .areAssignableTo(News.class)
          .should(new CarryNoWords())
          .allowEmptyShould(true);

  public static final ArchRule WHATEVER_STARTS_SAYS_WHAT_IT_ASKS =
      methods().that(STARTED_FROM_OUTSIDE).should(DeclareWhatTheyAsk.INSTANCE);

  public static final ArchRule TRANSACTIONS_BELONG_TO_VERBS =
      noClasses().should().beAnnotatedWith(Transactional.class);

  public static final ArchRule ONLY_STARTING_UP_TALKS_TO_THE_TERMINAL =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "uk.rowan.platform.start", "uk.rowan.demonstration", "uk.rowan.extracts.command")
          .should()
          .accessTargetWhere(
              describe(
                  "the terminal",
                  access ->
                      (access.getTargetOwner().isEquivalentTo(System.class)
                              && access.getTarget().getName().matches("out|err"))
                          || access.getTarget().getName().equals("printStackTrace")))
          .orShould()
          .dependOnClassesThat(resideInAPackage("java.util.logging.."));

  public static final ArchRule NOBODY_KNOWS_THE_PLATFORM =
      noClasses()
          .that()
          .resideOutsideOfPackage("uk.rowan.platform..")
          .and()
          .doNotHaveFullyQualifiedName("uk.rowan.Rowan")
          .should()
          .dependOnClassesThat(resideInAPackage("uk.rowan.platform.."));

  public static final ArchRule WHAT_A_CLASS_NEEDS_IS_IN_ITS_CONSTRUCTOR =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .orShould()
          .beAnnotatedWith(Value.class)
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource")
          .allowEmptyShould(true);

  private HouseRules() {}

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
  }

  private static boolean hears(JavaMethod method) {
    return method.getOwner().isAssignableTo(Listener.class)
        && !method.getOwner().isInterface()
        && method.getName().equals("hear");
  }

  private static boolean takesClock(JavaAccess<?> access) {
    return access.getDescription().contains("(java.time.Clock)");
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }
}

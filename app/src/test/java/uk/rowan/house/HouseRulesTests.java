package uk.rowan.house;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Every class of the application keeps to every one of the [HouseRules].
class HouseRulesTests {

  @TestFactory
  @Tag("AC-01")
  Stream<DynamicTest> areKept() {
    return Arrays.stream(HouseRules.class.getFields())
        .map(rule -> dynamicTest(sentence(rule), () -> rule(rule).check(House.CODE)));
  }

  private static ArchRule rule(Field field) throws IllegalAccessException {
    return (ArchRule) field.get(null);
  }

  private static String sentence(Field rule) {
    return rule.getName().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

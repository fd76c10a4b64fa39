package uk.rowan.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;

/// An event waits for its listener as plain text, outside row security and retention: so it has
/// identifiers, codes and times, and nothing that anybody wrote, however deep.
final class CarryNoWords extends ArchCondition<JavaClass> {

  CarryNoWords() {
    super("carry no words");
  }

  @Override
  public void check(JavaClass event, ConditionEvents events) {
    check(event, event, new HashSet<>(), events);
  }

  private static void check(
      JavaClass event, JavaClass part, Set<JavaClass> seen, ConditionEvents events) {
    if (part.isEnum() || !seen.add(part)) {
      return;
    }
    for (JavaField field : part.getFields()) {
      if (field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)) {
        continue;
      }
      for (var type : raw(field.getType())) {
        if (type.isAssignableTo(CharSequence.class) || type.isEquivalentTo(Object.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  event, event.getFullName() + " carries words in " + field.getFullName()));
        } else if (type.getPackageName().startsWith("uk.rowan")) {
          check(event, type, seen, events);
        }
      }
    }
  }

  private static Set<JavaClass> raw(JavaType type) {
    return type.getAllInvolvedRawTypes();
  }
}

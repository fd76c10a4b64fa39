package uk.rowan.house;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import uk.rowan.foundation.Asks;

/// Requirement AC-01: what can be started from outside declares what it is for.
final class DeclareWhatTheyAsk extends ArchCondition<JavaMethod> {

  static final DeclareWhatTheyAsk INSTANCE = new DeclareWhatTheyAsk();

  private DeclareWhatTheyAsk() {
    super("declare @Asks, or their class does");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    var declared =
        method.isMetaAnnotatedWith(Asks.class) || method.getOwner().isMetaAnnotatedWith(Asks.class);
    events.add(
        new SimpleConditionEvent(
            method, declared, method.getFullName() + " does not say what it @Asks"));
  }
}

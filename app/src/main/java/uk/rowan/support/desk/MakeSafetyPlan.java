package uk.rowan.support.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.support.CaseCard;

/// A safety plan is made, or made anew: a new edition with a day on which to look at it again. The
/// editions before it stay as they were.
@Component
class MakeSafetyPlan {

  private final Plans plans;
  private final Clock clock;

  MakeSafetyPlan(Plans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  /// `before` is the edition it was written from, 0 for none. Throws
  /// [OptimisticLockingFailureException] when there is a newer one: a plan is never overwritten by
  /// someone who has not read it.
  @Transactional
  void make(CaseCard about, int before, Map<PlanSection, String> sections, LocalDate reviewOn) {
    var plan = new Plan(before + 1, sections, reviewOn, clock.instant(), Acting.required().staff());
    int newest = plans.editions(about.id()).stream().mapToInt(Plan::edition).max().orElse(0);
    if (newest != before || !plans.add(about, plan)) {
      throw new OptimisticLockingFailureException(
          "the plan of case %s changed since edition %d".formatted(about.id(), before));
    }
  }
}

package uk.rowan.support.episode;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.referrals.ReferralId;
import uk.rowan.support.CaseId;
import uk.rowan.support.Measure;

/// The cases the acting member of staff may see.
interface Cases {

  /// Throws [org.springframework.dao.OptimisticLockingFailureException], as all that write a case
  /// do, when somebody was faster: the same referral is opened, the same case reopened, only once.
  void add(SupportCase.Waiting opened);

  Optional<SupportCase> find(CaseId id);

  /// The case that a referral opened.
  Optional<CaseId> openedFor(ReferralId referral);

  /// The open cases of a worker, oldest first.
  List<SupportCase.Open> workedBy(StaffId worker);

  /// How many open cases each of these workers has; whoever is absent has none.
  Map<StaffId, Integer> carriedBy(Collection<StaffId> workers);

  /// Someone works the case from now on.
  void assign(SupportCase.Open open);

  void close(SupportCase.Closed closed);

  void followUp(SupportCase.Closed closed);

  void keepOutcomes(CaseId id, PersonId person, Map<Measure, Measure.Answer> answers, Instant at);
}

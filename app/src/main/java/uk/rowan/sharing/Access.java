package uk.rowan.sharing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The one place that decides who may do what with whose fields. Every answer, also a refusal, is
/// in the audit log before it is given: who, whom, which classes of field, on what basis, never a
/// value.
public interface Access {

  /// Decides for the acting member of staff and one person, referral or case. [Look.Hidden] when
  /// none of the classes wanted is permitted; otherwise those that are.
  Look look(Act act, UUID subject, Set<FieldClass> wanted);

  /// As [#look] for many at once, as in a list: those that are hidden are absent. One audit event
  /// names everyone shown.
  Map<UUID, Look.Open> lookAll(Act act, Collection<UUID> subjects, Set<FieldClass> wanted);
}

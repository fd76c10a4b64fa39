package uk.rowan.sharing;

import java.util.Set;
import java.util.UUID;
import uk.rowan.foundation.PersonId;

/// The answer to "may I?". What is hidden looks exactly like what is not there.
public sealed interface Look {

  /// Not there, or not for them: callers cannot tell which.
  record Hidden() implements Look {}

  /// These classes of field, and no others. `basis` is what it rests on, as written to the audit
  /// log.
  record Open(UUID subject, PersonId person, Set<FieldClass> fields, String basis) implements Look {

    public Open {
      fields = Set.copyOf(fields);
    }

    public boolean shows(FieldClass field) {
      return fields.contains(field);
    }
  }
}

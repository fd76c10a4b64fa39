package uk.rowan.support.episode;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.StaffId;
import uk.rowan.support.CaseCard;

/// Words are kept with a case: for everyone who works it, or from supervision, for the worker and
/// whoever leads the team alone.
@Component
class WriteNote {

  private final Notes notes;

  WriteNote(Notes notes) {
    this.notes = notes;
  }

  /// With someone, it is a note of supervision with them.
  @Transactional
  void write(CaseCard about, String words, @Nullable StaffId supervised) {
    notes.add(
        about.id(),
        about.person(),
        supervised == null ? NoteKind.CASE : NoteKind.SUPERVISION,
        words,
        supervised);
  }
}

package uk.rowan.support.episode;

/// On what occasion a note was written.
enum NoteKind {
  CASE,
  SUPERVISION,
  HANDOVER,
  CLOSURE,
  FOLLOW_UP
}

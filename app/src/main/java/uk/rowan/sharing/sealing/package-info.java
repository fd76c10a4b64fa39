/// Making it show when the audit log is changed afterwards: each minute the ends of its chains are
/// sealed, and the seal is handed to every agency. Owns the words seal and witness.
///
/// A release from the vault is sealed by the same minute, not at once: a seal of its own would tell
/// every agency, by the time of the file it receives, that somebody's address was just looked at.
@NullMarked
package uk.rowan.sharing.sealing;

import org.jspecify.annotations.NullMarked;

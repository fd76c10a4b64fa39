package uk.rowan.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// Keeps of what staff enter about themselves nothing but keyed hashes, and compares these with
/// everyone known. Implemented where people are known.
public interface ConflictKeys {

  /// What a member of staff enters about themselves.
  record Own(
      List<String> names, Optional<LocalDate> born, List<String> phones, List<String> emails) {

    public Own {
      names = List.copyOf(names);
      phones = List.copyOf(phones);
      emails = List.copyOf(emails);
    }

    @Override
    public String toString() {
      return "Own";
    }
  }

  /// Replaces what was kept. Joins the caller's transaction.
  void keep(StaffId staff, Own own);

  /// The persons that a member of staff is, by what they entered. For the job that looks after it.
  Set<PersonId> personsWhoAre(StaffId staff);
}

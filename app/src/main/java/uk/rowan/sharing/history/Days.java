package uk.rowan.sharing.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.rowan.foundation.StaffId;

/// The days whose looks are checked. Only Rowan itself sees them.
interface Days {

  /// The last one that was checked.
  Optional<LocalDate> last();

  /// Everyone's looks of a day, one opened record in so many drawn by chance, the same whenever it
  /// is asked.
  List<DaysLooks> looks(LocalDate day, int oneIn);

  Map<StaffId, String> names(List<StaffId> staff);

  /// Puts looks before a privacy officer: once for a day, and for a surname once until it was found
  /// to need asking.
  void queue(LocalDate day, DaysLooks looks, WhyChecked why);

  void checked(LocalDate day, int looks, int unexplained);
}

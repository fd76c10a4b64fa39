package uk.rowan.extracts.loading;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Someone as one row names them, with their places open: held for as long as linking lasts.
///
/// @param named which mention
/// @param entry by which row
/// @param places house, postcode and phone, as far as they are known
/// @param person the number they have; 0 for none yet
/// @param wardBefore the ward they were put in
/// @param ward the ward they are in by the postcodes there are now
record MentionRecord(
    long named,
    UUID agency,
    String source,
    long entry,
    @Nullable String ref,
    @Nullable String forenames,
    @Nullable String surname,
    @Nullable String dob,
    @Nullable String sex,
    @Nullable String nhsNumber,
    Map<String, String> places,
    long person,
    @Nullable String wardBefore,
    @Nullable String ward) {

  /// Nothing of who they are.
  @Override
  public String toString() {
    return "MentionRecord[" + named + "]";
  }
}

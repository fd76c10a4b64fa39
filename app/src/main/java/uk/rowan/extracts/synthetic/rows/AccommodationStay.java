package uk.rowan.extracts.synthetic.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A household in a unit: its nights run from the day it moved in to the day before it moved out.
public record AccommodationStay(
    String stayNo,
    Unit unit,
    When movedIn,
    @Nullable When movedOut,
    @Nullable String endReason,
    @Nullable String destination,
    int adults,
    int children,
    Mention lead)
    implements Row {

  @Override
  public When when() {
    return movedIn;
  }

  @Override
  public List<Mention> mentions() {
    return List.of(lead);
  }
}

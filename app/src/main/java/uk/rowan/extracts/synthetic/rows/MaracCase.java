package uk.rowan.extracts.synthetic.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case at a meeting of the conference.
public record MaracCase(
    String caseNo,
    String marac,
    LocalDate referred,
    LocalDate meeting,
    List<Route> routes,
    List<String> criteria,
    @Nullable Integer ticks,
    Household household,
    Characteristics characteristics,
    Mention victim,
    Mention perpetrator,
    List<Mention> otherPerpetrators)
    implements Row {

  /// The children behind the case; null is not recorded.
  public record Household(
      @Nullable Integer children,
      @Nullable Boolean inNeed,
      @Nullable Boolean protectionPlan,
      @Nullable Boolean lookedAfter) {}

  /// What the minute taker ticked about the victim, and about who harms. `bme` stands where the
  /// victim's own ethnicity was not written down: yes is a minority, no is White British.
  public record Characteristics(
      @Nullable Boolean repeat,
      @Nullable Boolean bme,
      @Nullable Boolean lgbt,
      @Nullable Boolean disability,
      @Nullable Boolean harmedByUnder18) {}

  @Override
  public When when() {
    return When.day(meeting);
  }

  @Override
  public List<Mention> mentions() {
    return List.of(victim, perpetrator);
  }
}

package uk.rowan.referrals.intake;

import java.util.List;

/// The form for staff, on one page, and those already known who may be the person it is about.
/// `looked` says that somebody looked for them; `reference` is that of the one just sent, empty
/// before.
public record StaffReferPage(AskPage ask, boolean looked, List<Known> known, String reference) {

  public StaffReferPage {
    known = List.copyOf(known);
  }

  /// Somebody the reader may know of, and what agrees.
  public record Known(String id, String name, String age, List<String> reasons, boolean strong) {
    @Override
    public String toString() {
      return "Known[" + id + "]";
    }
  }

  @Override
  public String toString() {
    return "StaffReferPage";
  }
}

package uk.rowan.extracts.synthetic.rows;

import java.util.List;

/// One line of a source that tells of people: what an agency wrote down, and when it happened.
public sealed interface Row
    permits PoliceIncident,
        MaracCase,
        IdvaReferral,
        IrisReferral,
        FrontDoorContact,
        CinAssessment,
        HomelessnessAssessment,
        AccommodationReferral,
        AccommodationStay,
        ProgrammeReferral {

  /// The time by which the row belongs to a period.
  When when();

  /// Everybody the row names in columns of their own, the person it happened to first.
  List<Mention> mentions();
}

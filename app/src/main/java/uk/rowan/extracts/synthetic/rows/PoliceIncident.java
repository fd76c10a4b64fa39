package uk.rowan.extracts.synthetic.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An incident, one victim and one suspect. An incident of several people fills several rows.
public record PoliceIncident(
    String ref,
    When when,
    @Nullable Ward ward,
    boolean crime,
    @Nullable String offenceGroup,
    @Nullable Risk grade,
    @Nullable Relationship relationship,
    Circumstances circumstances,
    Mention victim,
    Mention suspect)
    implements Row {

  /// What else the officer ticked. Null is not asked or not known, never no.
  public record Circumstances(
      @Nullable Boolean children,
      @Nullable Boolean strangulation,
      @Nullable Boolean weapon,
      @Nullable Boolean injury,
      @Nullable Ethnicity perceived) {}

  @Override
  public List<Mention> mentions() {
    return List.of(victim, suspect);
  }
}

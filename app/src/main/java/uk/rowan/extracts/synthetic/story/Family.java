package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Relationship;
import uk.rowan.extracts.synthetic.rows.Risk;

/// Somebody harmed, somebody who harms them, and the children with them.
///
/// Outside domestic abuse the same shape holds two parents and their children.
final class Family {

  private final Locality locality;
  private final Person harmed;
  private final Person harming;
  private final List<Person> children;
  private Relationship relationship;
  private @Nullable Person alsoHarming;

  /// The latest incident that the police were called to, with its grade.
  private @Nullable LocalDate incident;

  private @Nullable Risk grade;

  /// When the case was last referred to the conference.
  private @Nullable LocalDate referred;

  private boolean askedForPlace;

  Family(
      Locality locality,
      Person harmed,
      Person harming,
      Relationship relationship,
      List<Person> children) {
    this.locality = locality;
    this.harmed = harmed;
    this.harming = harming;
    this.relationship = relationship;
    this.children = new ArrayList<>(children);
  }

  Locality locality() {
    return locality;
  }

  Person harmed() {
    return harmed;
  }

  Person harming() {
    return harming;
  }

  /// A second person who harms, as in a family of three.
  @Nullable Person alsoHarming() {
    return alsoHarming;
  }

  void joinedBy(Person another) {
    alsoHarming = another;
  }

  Relationship relationship() {
    return relationship;
  }

  void parts() {
    relationship =
        switch (relationship) {
          case PARTNER -> Relationship.EX_PARTNER;
          case SPOUSE -> Relationship.EX_SPOUSE;
          case EX_PARTNER, EX_SPOUSE, FAMILY, OTHER -> relationship;
        };
  }

  /// Those under 18 on the day.
  List<Person> childrenOn(LocalDate day) {
    return children.stream()
        .filter(child -> child.ageOn(day) < 18 && !child.birth().isAfter(day))
        .toList();
  }

  @Nullable LocalDate incident() {
    return incident;
  }

  @Nullable Risk grade() {
    return grade;
  }

  void calledPoliceOn(LocalDate day, @Nullable Risk graded) {
    incident = day;
    grade = graded;
  }

  @Nullable LocalDate referred() {
    return referred;
  }

  void referredOn(LocalDate day) {
    referred = day;
  }

  boolean askedForPlace() {
    return askedForPlace;
  }

  void asksForPlace() {
    askedForPlace = true;
  }
}

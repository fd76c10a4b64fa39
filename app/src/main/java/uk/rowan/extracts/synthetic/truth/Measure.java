package uk.rowan.extracts.synthetic.truth;

import org.jspecify.annotations.Nullable;

/// The measures of the contract, in its order, with the number each is per and its benchmark.
enum Measure {
  MARAC_CASES("marac.cases", 1),
  MARAC_CASES_CHANGE("marac.cases_change", 100),
  MARAC_RATE_16PLUS("marac.rate_16plus", 100_000),
  MARAC_RATE_ADULT_FEMALES("marac.rate_adult_females", 10_000, 40, 40),
  MARAC_EXPECTED("marac.expected", 1),
  MARAC_REPEAT("marac.repeat", 100, 28, 40),
  MARAC_SOURCE("marac.source", 100),
  MARAC_SOURCE_POLICE("marac.source_police", 100, 60, 75),
  MARAC_MINORITY("marac.minority", 100),
  MARAC_MINORITY_UNKNOWN("marac.minority_unknown", 100),
  MARAC_MALE("marac.male", 100, 5, 10),
  MARAC_LGBT("marac.lgbt", 100),
  MARAC_DISABILITY("marac.disability", 100),
  MARAC_HARMED_BY_UNDER_18("marac.harmed_by_under_18", 1),
  MARAC_WITH_CHILDREN("marac.with_children", 100),
  MARAC_CHILD_IN_NEED("marac.child_in_need", 100),
  MARAC_CHILD_PROTECTION_PLAN("marac.child_protection_plan", 100),
  MARAC_LOOKED_AFTER("marac.looked_after", 100),
  MARAC_IDVA_NEEDED("marac.idva_needed", 1),
  MARAC_IDVA_RECOMMENDED("marac.idva_recommended", 1),
  POLICE_INCIDENTS("police.incidents", 1),
  POLICE_INCIDENTS_CHANGE("police.incidents_change", 100),
  POLICE_CRIMES("police.crimes", 1),
  POLICE_CRIMES_CHANGE("police.crimes_change", 100),
  POLICE_CRIME_RATE("police.crime_rate", 1000),
  POLICE_VICTIMS("police.victims", 1),
  POLICE_VICTIM_RATE("police.victim_rate", 100_000),
  POLICE_SUSPECTS("police.suspects", 1),
  POLICE_RELATIONSHIP("police.relationship", 100),
  POLICE_ETHNICITY_MISSING("police.ethnicity_missing", 100),
  POLICE_UNDERREPORTING("police.underreporting", 100),
  IRIS_REFERRALS("iris.referrals", 1),
  IRIS_REFERRALS_CHANGE("iris.referrals_change", 100),
  IRIS_RATE("iris.rate", 10_000),
  IRIS_RATE_BY_AGE("iris.rate_by_age", 100_000),
  IRIS_SEX("iris.sex", 100),
  IRIS_RELATIONSHIP("iris.relationship", 100),
  IRIS_ETHNICITY_MISSING("iris.ethnicity_missing", 100),
  IDVA_REFERRALS("idva.referrals", 1),
  IDVA_REFERRALS_CHANGE("idva.referrals_change", 100),
  IDVA_REFERRALS_CHANGE_2Y("idva.referrals_change_2y", 100),
  IDVA_ETHNICITY_MISSING("idva.ethnicity_missing", 100),
  IDVA_CONTACT_24H("idva.contact_24h", 100),
  IDVA_ENGAGED("idva.engaged", 100),
  FRONTDOOR_PEOPLE("frontdoor.people", 1),
  FRONTDOOR_PEOPLE_CHANGE("frontdoor.people_change", 100),
  FRONTDOOR_FAMILIES("frontdoor.families", 100),
  FRONTDOOR_SOURCE("frontdoor.source", 100),
  FRONTDOOR_OUTCOME("frontdoor.outcome", 100),
  FRONTDOOR_VPA_CLASS("frontdoor.vpa_class", 100),
  FRONTDOOR_ETHNICITY_MISSING("frontdoor.ethnicity_missing_0_17", 100),
  CIN_FACTOR("cin.factor", 100),
  HOUSING_OWED("housing.owed", 1),
  HOUSING_OWED_SHARE("housing.owed_share", 100),
  HOUSING_PREVENTION("housing.prevention", 100),
  HOUSING_RELIEF("housing.relief", 100),
  HOUSING_MAIN_DUTY_RATE("housing.main_duty_rate", 10_000),
  ACCOMMODATION_NEEDED("accommodation.needed", 1),
  ACCOMMODATION_UNITS("accommodation.units", 1),
  ACCOMMODATION_BEDSPACES("accommodation.bedspaces", 1),
  ACCOMMODATION_PEOPLE("accommodation.people", 1),
  ACCOMMODATION_OCCUPANCY("accommodation.occupancy", 100),
  ACCOMMODATION_WITHIN_24H("accommodation.within_24h", 100),
  ACCOMMODATION_UNABLE("accommodation.unable", 1),
  SANCTUARY_INSTALLED("sanctuary.installed", 1),
  PROGRAMME_REFERRALS("programme.referrals", 1),
  PROGRAMME_REFERRALS_CHANGE("programme.referrals_change", 100),
  PROGRAMME_ETHNICITY_MISSING("programme.ethnicity_missing", 100),
  POPULATION_CHANGE("population.change", 100),
  REPRESENTATION_POLICE("representation.police", 1),
  REPRESENTATION_MARAC("representation.marac", 1),
  COMPLETENESS("completeness", 100);

  private final String id;
  private final int per;
  private final @Nullable Double low;
  private final @Nullable Double high;

  Measure(String id, int per) {
    this.id = id;
    this.per = per;
    low = null;
    high = null;
  }

  Measure(String id, int per, double low, double high) {
    this.id = id;
    this.per = per;
    this.low = low;
    this.high = high;
  }

  String id() {
    return id;
  }

  int per() {
    return per;
  }

  @Nullable Double low() {
    return low;
  }

  @Nullable Double high() {
    return high;
  }

  /// What an interval says against the benchmark.
  String verdict(Intervals.@Nullable Interval interval) {
    if (low == null || high == null || interval == null) {
      return "none";
    }
    if (interval.upper() < low) {
      return "BELOW";
    }
    if (interval.lower() > high) {
      return "ABOVE";
    }
    return interval.lower() >= low && interval.upper() <= high ? "WITHIN" : "SIMILAR";
  }
}

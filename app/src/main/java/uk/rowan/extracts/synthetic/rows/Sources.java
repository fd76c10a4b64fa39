package uk.rowan.extracts.synthetic.rows;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Column.Kind;

/// The sources of the contract that are tables, each with its columns in the contract's order.
public final class Sources {

  public static final Source<PoliceIncident> POLICE_INCIDENTS =
      Source.<PoliceIncident>named("police_incidents")
          .required("incident_ref", Kind.REF, PoliceIncident::ref)
          .required("recorded_at", Kind.TIME, row -> row.when().text())
          .optional("ward_code", Kind.CODE, row -> code(row.ward()))
          .required("classification", Kind.CODE, row -> row.crime() ? "CRIME" : "NON_CRIME")
          .optional("offence_group", Kind.TEXT, PoliceIncident::offenceGroup)
          .optional("crime_ref", Kind.REF, row -> row.crime() ? "C" + row.ref() : null)
          .optional("vpa_grade", Kind.CODE, PoliceIncident::grade)
          .optional("relationship", Kind.CODE, PoliceIncident::relationship)
          .optional("children_linked", Kind.YES_NO, row -> row.circumstances().children())
          .optional("strangulation", Kind.YES_NO, row -> row.circumstances().strangulation())
          .optional("weapon", Kind.YES_NO, row -> row.circumstances().weapon())
          .optional("injury", Kind.YES_NO, row -> row.circumstances().injury())
          .optional("victim_ethnicity_self", Kind.CODE, row -> police(row.victim()))
          .optional(
              "victim_ethnicity_officer",
              Kind.CODE,
              row -> coded(row.circumstances().perceived(), Ethnicity::perceivedCode))
          .optional("suspect_ethnicity_self", Kind.CODE, row -> police(row.suspect()))
          .person("victim", PoliceIncident::victim)
          .person("suspect", PoliceIncident::suspect)
          .done();

  public static final Source<MaracCase> MARAC_CASES =
      Source.<MaracCase>named("marac_cases")
          .required("case_no", Kind.REF, MaracCase::caseNo)
          .required("marac", Kind.TEXT, MaracCase::marac)
          .required("referral_date", Kind.TIME, MaracCase::referred)
          .required("meeting_date", Kind.TIME, MaracCase::meeting)
          .required("referring_agencies", Kind.TEXT, row -> Joined.routes(row.routes()))
          .optional("criteria", Kind.CODE, MaracCase::criteria)
          .optional("dash_ticks", Kind.NUMBER, MaracCase::ticks)
          .optional("repeat_flag", Kind.YES_NO, row -> row.characteristics().repeat())
          .optional("children_in_household", Kind.NUMBER, row -> row.household().children())
          .optional("bme", Kind.YES_NO, row -> row.characteristics().bme())
          .optional("lgbt", Kind.YES_NO, row -> row.characteristics().lgbt())
          .optional("disability", Kind.YES_NO, row -> row.characteristics().disability())
          .optional("victim_ethnicity", Kind.CODE, row -> census(row.victim()))
          .optional(
              "harmed_by_under_18", Kind.YES_NO, row -> row.characteristics().harmedByUnder18())
          .optional("cin", Kind.YES_NO, row -> row.household().inNeed())
          .optional("cpp", Kind.YES_NO, row -> row.household().protectionPlan())
          .optional("lac", Kind.YES_NO, row -> row.household().lookedAfter())
          .person("victim", MaracCase::victim)
          .person("perpetrator", MaracCase::perpetrator)
          .optional("other_perpetrators", Kind.TEXT, row -> Joined.people(row.otherPerpetrators()))
          .done();

  public static final Source<IdvaReferral> IDVA_REFERRALS =
      Source.<IdvaReferral>named("idva_referrals")
          .required("referral_no", Kind.REF, IdvaReferral::referralNo)
          .required("received", Kind.TIME, row -> row.received().text())
          .required("source", Kind.TEXT, IdvaReferral::source)
          .optional("risk", Kind.CODE, IdvaReferral::risk)
          .required("service", Kind.CODE, IdvaReferral::service)
          .optional("ethnicity", Kind.CODE, row -> census(row.client()))
          .optional("sexual_orientation", Kind.TEXT, IdvaReferral::orientation)
          .optional("disability", Kind.YES_NO, IdvaReferral::disability)
          .optional("first_contact", Kind.TIME, row -> row.course().firstContact())
          .optional("engaged", Kind.YES_NO, row -> row.course().engaged())
          .optional("closed", Kind.TIME, row -> row.course().closed())
          .optional("closure_reason", Kind.TEXT, row -> row.course().reason())
          .person("client", IdvaReferral::client)
          .done();

  public static final Source<IrisReferral> IRIS_REFERRALS =
      Source.<IrisReferral>named("iris_referrals")
          .required("referral_no", Kind.REF, IrisReferral::referralNo)
          .required("received", Kind.TIME, row -> row.received().text())
          .required("practice_code", Kind.TEXT, IrisReferral::practice)
          .optional(
              "ethnicity", Kind.CODE, row -> coded(row.patient().ethnicity(), Ethnicity::nhsCode))
          .optional("sexual_orientation", Kind.TEXT, IrisReferral::orientation)
          .optional("relationship", Kind.CODE, IrisReferral::relationship)
          .person("patient", IrisReferral::patient)
          .done();

  public static final Source<FrontDoorContact> FRONTDOOR_CONTACTS =
      Source.<FrontDoorContact>named("frontdoor_contacts")
          .required("contact_id", Kind.REF, FrontDoorContact::contactId)
          .required("family_id", Kind.REF, FrontDoorContact::familyId)
          .required("received", Kind.TIME, row -> row.received().text())
          .required("role", Kind.CODE, row -> row.child() ? "CHILD" : "ADULT")
          .required("source", Kind.CODE, FrontDoorContact::source)
          .optional("reason", Kind.TEXT, FrontDoorContact::reason)
          .required("da_related", Kind.YES_NO, row -> row.domesticAbuse() ? "Y" : "N")
          .optional("vpa_class", Kind.TEXT, FrontDoorContact::vpaClass)
          .optional(
              "ethnicity",
              Kind.CODE,
              row -> coded(row.subject().ethnicity(), Ethnicity::schoolCode))
          .required("outcome", Kind.CODE, FrontDoorContact::outcome)
          .person("subject", FrontDoorContact::subject)
          .done();

  public static final Source<CinAssessment> CIN_ASSESSMENTS =
      Source.<CinAssessment>named("cin_assessments")
          .required("assessment_id", Kind.REF, CinAssessment::assessmentId)
          .required("completed", Kind.TIME, CinAssessment::completed)
          .required("factors", Kind.CODE, row -> String.join(";", row.factors()))
          .person("child", CinAssessment::child)
          .done();

  public static final Source<HomelessnessAssessment> HOMELESSNESS_ASSESSMENTS =
      Source.<HomelessnessAssessment>named("homelessness_assessments")
          .required("application_ref", Kind.REF, HomelessnessAssessment::applicationRef)
          .required("assessed", Kind.TIME, HomelessnessAssessment::assessed)
          .required("duty", Kind.CODE, HomelessnessAssessment::duty)
          .optional("reason_for_loss", Kind.TEXT, HomelessnessAssessment::reasonForLoss)
          .required("da_reason", Kind.YES_NO, row -> row.domesticAbuse() ? "Y" : "N")
          .optional("priority_need", Kind.TEXT, HomelessnessAssessment::priorityNeed)
          .optional(
              "main_duty_decision",
              Kind.CODE,
              row -> coded(row.mainDuty(), HomelessnessAssessment.MainDuty::decision))
          .optional(
              "main_duty_date",
              Kind.TIME,
              row -> coded(row.mainDuty(), HomelessnessAssessment.MainDuty::date))
          .optional(
              "duty_ended",
              Kind.TIME,
              row -> coded(row.ending(), HomelessnessAssessment.Ending::date))
          .optional(
              "end_reason",
              Kind.TEXT,
              row -> coded(row.ending(), HomelessnessAssessment.Ending::reason))
          .optional("household_adults", Kind.NUMBER, HomelessnessAssessment::adults)
          .optional("household_children", Kind.NUMBER, HomelessnessAssessment::children)
          .person("applicant", HomelessnessAssessment::applicant)
          .done();

  public static final Source<AccommodationReferral> ACCOMMODATION_REFERRALS =
      Source.<AccommodationReferral>named("accommodation_referrals")
          .required("referral_no", Kind.REF, AccommodationReferral::referralNo)
          .required("provider", Kind.TEXT, AccommodationReferral::provider)
          .required("received", Kind.TIME, row -> row.received().text())
          .required("decision", Kind.CODE, AccommodationReferral::decision)
          .optional("decline_reasons", Kind.TEXT, AccommodationReferral::reasons)
          .optional("out_of_area_from", Kind.TEXT, AccommodationReferral::outOfAreaFrom)
          .optional("household_adults", Kind.NUMBER, AccommodationReferral::adults)
          .optional("household_children", Kind.NUMBER, AccommodationReferral::children)
          .optional("support_needs", Kind.TEXT, AccommodationReferral::needs)
          .person("applicant", AccommodationReferral::applicant)
          .done();

  public static final Source<AccommodationStay> ACCOMMODATION_STAYS =
      Source.<AccommodationStay>named("accommodation_stays")
          .required("stay_no", Kind.REF, AccommodationStay::stayNo)
          .required("provider", Kind.TEXT, row -> row.unit().provider())
          .required("scheme", Kind.TEXT, row -> row.unit().scheme())
          .required("unit", Kind.TEXT, row -> row.unit().unit())
          .required("unit_type", Kind.CODE, row -> row.unit().type())
          .optional("bedspaces", Kind.NUMBER, row -> row.unit().bedspaces())
          .required("moved_in", Kind.TIME, row -> row.movedIn().text())
          .optional("moved_out", Kind.TIME, AccommodationStay::movedOut)
          .optional("end_reason", Kind.TEXT, AccommodationStay::endReason)
          .optional("destination", Kind.TEXT, AccommodationStay::destination)
          .required("household_adults", Kind.NUMBER, AccommodationStay::adults)
          .required("household_children", Kind.NUMBER, AccommodationStay::children)
          .person("lead", AccommodationStay::lead)
          .done();

  public static final Source<ProgrammeReferral> PROGRAMME_REFERRALS =
      Source.<ProgrammeReferral>named("programme_referrals")
          .required("referral_no", Kind.REF, ProgrammeReferral::referralNo)
          .required("programme", Kind.TEXT, ProgrammeReferral::programme)
          .required("received", Kind.TIME, row -> row.received().text())
          .optional("risk", Kind.CODE, ProgrammeReferral::risk)
          .optional("mandated", Kind.YES_NO, ProgrammeReferral::mandated)
          .optional("started", Kind.TIME, row -> row.course().started())
          .optional("ended", Kind.TIME, row -> row.course().ended())
          .optional("completion", Kind.TEXT, row -> row.course().completion())
          .optional("ethnicity", Kind.CODE, row -> police(row.participant()))
          .person("participant", ProgrammeReferral::participant)
          .done();

  /// What tells of people, in the contract's order.
  public static final List<Source<? extends Row>> OF_PEOPLE =
      List.of(
          POLICE_INCIDENTS,
          MARAC_CASES,
          IDVA_REFERRALS,
          IRIS_REFERRALS,
          FRONTDOOR_CONTACTS,
          CIN_ASSESSMENTS,
          HOMELESSNESS_ASSESSMENTS,
          ACCOMMODATION_REFERRALS,
          ACCOMMODATION_STAYS,
          PROGRAMME_REFERRALS);

  private Sources() {}

  private static @Nullable String code(@Nullable Ward ward) {
    return ward == null ? null : ward.code();
  }

  private static @Nullable String police(Mention who) {
    return (String) coded(who.ethnicity(), Ethnicity::policeCode);
  }

  private static @Nullable String census(Mention who) {
    return (String) coded(who.ethnicity(), Ethnicity::censusLabel);
  }

  private static <T> @Nullable Object coded(@Nullable T value, Function<T, Object> code) {
    return Optional.ofNullable(value).map(code).orElse(null);
  }
}

package uk.rowan.insight.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import uk.rowan.insight.Extracts;

/// A partnership of every source, drawn from a seed.
final class Invented {

  private static final List<String> WARDS = List.of("N1", "N2", "S1", "W1");
  private static final List<String> ETHNICITIES =
      List.of(
          "white british",
          "white british",
          "white british",
          "white british",
          "white british",
          "white irish",
          "asian",
          "black",
          "mixed",
          "other");

  private final SplittableRandom random;
  private final Extracts extracts;
  private final LocalDate from;
  private final int days;

  Invented(long seed, Extracts extracts, LocalDate from, LocalDate to) {
    this.random = new SplittableRandom(seed);
    this.extracts = extracts;
    this.from = from;
    this.days = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
  }

  Invented everything(int size) {
    extracts.places();
    extracts.row(
        "areas",
        "ward_code",
        "W1",
        "ward_name",
        "West 1",
        "locality",
        "West",
        "council",
        "Borough");
    populations();
    police(size);
    marac(size / 8);
    rows(
        "idva_referrals",
        size / 3,
        () ->
            with(
                person("client"),
                "received",
                day(),
                "service",
                pick("IDVA", "HOSPITAL", "GATEWAY", "COUNSELLING"),
                "risk",
                pick("STANDARD", "MEDIUM", "HIGH"),
                "ethnicity",
                pick(ETHNICITIES),
                "engaged",
                pick("true", "false")));
    rows(
        "iris_referrals",
        size / 20,
        () ->
            with(
                person("patient"),
                "received",
                day(),
                "relationship",
                pick("PARTNER", "EX_PARTNER", "FAMILY"),
                "ethnicity",
                pick(ETHNICITIES)));
    rows(
        "frontdoor_contacts",
        size / 2,
        () ->
            with(
                person("subject"),
                "received",
                day(),
                "contact_id",
                "c" + random.nextInt(size / 4),
                "family_id",
                "f" + random.nextInt(size / 4),
                "source",
                pick("6", "3A", "2A"),
                "outcome",
                pick("IAG", "NFA", "SOCIAL_CARE"),
                "da_related",
                pick("true", "false")));
    rows(
        "cin_assessments",
        size / 4,
        () ->
            with(
                person("child"),
                "completed",
                day(),
                "assessment_id",
                "a" + random.nextInt(),
                "factors",
                pick("3A", "3B", "3B;3C", "16A")));
    rows(
        "homelessness_assessments",
        size / 10,
        () ->
            with(
                person("applicant"),
                "assessed",
                day(),
                "duty",
                pick("PREVENTION", "RELIEF", "NONE"),
                "da_reason",
                pick("true", "false")));
    rows(
        "accommodation_referrals",
        size / 20,
        () ->
            with(
                person("applicant"),
                "received",
                day(),
                "provider",
                "P",
                "decision",
                pick("ACCEPTED", "DECLINED"),
                "decline_reasons",
                pick("NO_SPACE", "PETS;NO_SPACE", "SONS")));
    rows(
        "accommodation_stays",
        size / 25,
        () ->
            with(
                person("lead"),
                "moved_in",
                day(),
                "provider",
                "P",
                "scheme",
                pick("Ash", "Elm"),
                "unit",
                pick("1", "2", "3"),
                "unit_type",
                pick("REFUGE", "DISPERSED", "SANCTUARY"),
                "household_adults",
                "1",
                "household_children",
                pick("0", "1", "2")));
    extracts.row(
        "accommodation_stock",
        "as_at",
        from.toString(),
        "provider",
        "P",
        "scheme",
        "Ash",
        "unit",
        "1",
        "unit_type",
        "REFUGE",
        "bedspaces",
        "4",
        "commissioned",
        "true");
    rows(
        "programme_referrals",
        size / 20,
        () ->
            with(
                person("participant"),
                "received",
                day(),
                "programme",
                pick("Engage", "Drive"),
                "ethnicity",
                pick(ETHNICITIES)));
    return this;
  }

  private void police(int size) {
    rows(
        "police_incidents",
        size,
        () -> {
          var cells =
              with(
                  person("victim"),
                  "incident_ref",
                  "i" + random.nextInt(size * 9 / 10),
                  "recorded_at",
                  day(),
                  "ward_code",
                  pick("N1", "N2", "S1", "W1", "X9"),
                  "classification",
                  pick("CRIME", "NON_CRIME"),
                  "relationship",
                  pick("PARTNER", "EX_PARTNER", "FAMILY"),
                  "victim_ethnicity_self",
                  pick(ETHNICITIES));
          cells.putAll(person("suspect"));
          return cells;
        });
  }

  private void marac(int size) {
    rows(
        "marac_cases",
        size,
        () ->
            with(
                person("victim"),
                "meeting_date",
                day(),
                "referral_date",
                day(),
                "marac",
                pick("Chester", "Winsford"),
                "referring_agencies",
                pick("police", "police;idva", "police;idva;mash", "housing"),
                "perpetrator",
                "p" + random.nextInt(9 * size),
                "victim_ethnicity",
                pick(ETHNICITIES),
                "lgbt",
                pick("false", "false", "false", "true"),
                "disability",
                pick("false", "true"),
                "harmed_by_under_18",
                pick("false", "false", "false", "true"),
                "cin",
                pick("false", "true"),
                "cpp",
                pick("false", "true"),
                "lac",
                pick("false", "false", "true"),
                "children_in_household",
                pick("0", "1", "2")));
  }

  private void populations() {
    for (var ward : WARDS) {
      for (var sex : List.of("F", "M")) {
        for (int age = 0; age < 90; age += 5) {
          extracts.row(
              "populations",
              "area_code",
              ward,
              "year",
              "2024",
              "kind",
              "ESTIMATE",
              "sex",
              sex,
              "age_from",
              "" + age,
              "age_to",
              "" + (age + 4),
              "persons",
              "" + (1_500 + random.nextInt(500)));
        }
        extracts.row(
            "populations",
            "area_code",
            ward,
            "year",
            "2024",
            "kind",
            "ESTIMATE",
            "sex",
            sex,
            "age_from",
            "90",
            "persons",
            "300");
      }
      for (var group :
          List.of("white british", "white irish", "asian", "black", "mixed", "other")) {
        extracts.row(
            "populations",
            "area_code",
            ward,
            "year",
            "2021",
            "kind",
            "CENSUS",
            "sex",
            "F",
            "age_from",
            "0",
            "ethnicity",
            group,
            "persons",
            group.equals("white british") ? "40000" : "700");
      }
    }
    for (var sex : List.of("F", "M")) {
      extracts.row(
          "prevalence",
          "survey",
          "CSEW",
          "question_set",
          "NEW",
          "year_ending",
          "2024-03-31",
          "sex",
          sex,
          "age_from",
          "16",
          "per_cent",
          "8",
          "lower",
          "7",
          "upper",
          "9");
    }
  }

  private Map<String, String> person(String role) {
    int who = random.nextInt(200_000);
    var cells = new LinkedHashMap<String, String>();
    cells.put(role, "person " + who);
    cells.put(role + "_sex", who % 5 == 0 ? "M" : "F");
    cells.put(role + "_dob", LocalDate.of(2010, 1, 1).minusDays(who % 25_000).toString());
    cells.put(role + "_ward", WARDS.get(who % 4));
    return cells;
  }

  private static Map<String, String> with(Map<String, String> cells, String... more) {
    for (int i = 0; i < more.length; i += 2) {
      cells.put(more[i], more[i + 1]);
    }
    return cells;
  }

  private void rows(String source, int count, Supplier<Map<String, String>> row) {
    var rows = new ArrayList<Map<String, String>>();
    for (int i = 0; i < count; i++) {
      rows.add(row.get());
    }
    extracts.all(source, rows);
  }

  private String day() {
    return from.plusDays(random.nextInt(days)).toString();
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}

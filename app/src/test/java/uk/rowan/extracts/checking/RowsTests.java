package uk.rowan.extracts.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.extracts.checking.Sent.csv;
import static uk.rowan.extracts.checking.Sent.incident;
import static uk.rowan.extracts.checking.Sent.stay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.extracts.mapping.Absence;
import uk.rowan.extracts.mapping.Mappings;
import uk.rowan.extracts.reading.Refused;

/// What becomes of a row: each fault of the contract once.
class RowsTests {

  private static final Clock MARCH =
      Clock.fixed(Instant.parse("2026-03-03T10:00:00Z"), ZoneOffset.UTC);
  private static final Mappings MAPPINGS = Mappings.standard();
  private static final byte[] KEY = new byte[32];

  @TempDir private Path folder;

  @Test
  void rowWithoutFaultIsLoaded() {
    var row = sound(incident());

    assertThat(row.values())
        .containsEntry("incident_ref", "INC-1")
        .containsEntry("recorded_at", "2026-02-05T21:40:00")
        .containsEntry("classification", "CRIME")
        .containsEntry("victim_ethnicity_self", "WHITE_BRITISH");
    assertThat(row.people().getFirst().parts())
        .containsEntry("dob", "1991-06-14")
        .containsEntry("postcode", "CW1 2AB")
        .containsEntry("phone", "07700900123");
    assertThat(row.remarks()).isEmpty();
  }

  @Test
  void rowWithACellTooFewIsQuarantinedAsAWhole() {
    var file = csv(incident()) + "INC-2,05/02/2026,CRIME\n";

    var rows = rows("police_incidents.csv", file);

    assertThat(rows).hasSize(2);
    assertThat(fault(rows.get(1))).isEqualTo(new Remark("", Rule.CELLS));
  }

  @Test
  void rowWithACellTooManyIsQuarantinedAsAWhole() {
    var file = csv(incident()).stripTrailing() + ",more\n";

    assertThat(fault(rows("police_incidents.csv", file).getFirst()))
        .isEqualTo(new Remark("", Rule.CELLS));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          incident_ref,   '',           field.required
          incident_ref,   Not known,    field.required
          classification, ARSON,        code.required
          recorded_at,    soon,         date.required
          recorded_at,    31/02/2026,   date.impossible
          recorded_at,    04/03/2026,   date.future
          recorded_at,    2026-13-01,   date.impossible
          recorded_at,    03/03/2026 25:00, date.impossible
          """)
  void requiredFieldThatSaysNothingQuarantinesTheRow(String field, String cell, String rule) {
    var fault = unsound(incident(field, cell));

    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.rule().id()).isEqualTo(rule);
  }

  @Test
  void eventLaterTodayIsInTheFuture() {
    assertThat(unsound(incident("recorded_at", "03/03/2026 10:01")).rule()).isEqualTo(Rule.FUTURE);
    assertThat(sound(incident("recorded_at", "03/03/2026")).at()).isNotNull();
  }

  @Test
  void personWithoutAnyNameQuarantinesTheRow() {
    var fault = unsound(incident("suspect_forenames", "", "suspect_surname", "Unknown"));

    assertThat(fault).isEqualTo(new Remark("suspect_surname", Rule.NAME));
  }

  @Test
  void householdThatLeftBeforeItCameIsQuarantined() {
    var fault = unsoundStay(stay("moved_in", "20/01/2026", "moved_out", "19/01/2026"));

    assertThat(fault.field()).isEqualTo("moved_out");
    assertThat(fault.rule().id()).isEqualTo("stay.left-before-it-began");
  }

  @Test
  void householdMayLeaveOnTheDayItCame() {
    var rows =
        rows(
            "accommodation_stays.csv",
            csv(stay("moved_in", "20/01/2026 15:00", "moved_out", "20/01/2026")));

    assertThat(rows.getFirst()).isInstanceOf(Checked.Sound.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          victim_dob,            31/02/1990, birth.unreadable
          victim_dob,            04/03/2026, birth.future
          victim_dob,            04/02/1906, birth.long-ago
          victim_dob,            34,         birth.age
          victim_dob,            34 years,   birth.age
          victim_dob,            1991,       birth.unreadable
          victim_sex,            ?,          code.unknown
          victim_postcode,       CW99,       postcode.unreadable
          victim_phone,          none yet,   phone.unreadable
          victim_ethnicity_self, Martian,    code.unknown
          victim_ethnicity_self, #N/A,       text.unreadable
          """)
  void optionalFieldThatSaysNothingIsUnknownAndCounted(String field, String cell, String rule) {
    var row = sound(incident(field, cell));

    assertThat(row.absent()).containsEntry(field, Absence.UNREADABLE);
    assertThat(row.remarks())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.field()).isEqualTo(field);
              assertThat(remark.rule().id()).isEqualTo(rule);
              assertThat(remark.rule().severity()).isEqualTo(Rule.Severity.UNKNOWN);
            });
  }

  @Test
  void bornExactly120YearsBeforeTheEventIsStillBelieved() {
    var row = sound(incident("victim_dob", "05/02/1906"));

    assertThat(row.people().getFirst().parts()).containsEntry("dob", "1906-02-05");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                MISSING
          -,                 MISSING
          N/A,               MISSING
          NK,                UNKNOWN
          not KNOWN,         UNKNOWN
          Not stated,        UNKNOWN
          Refused,           REFUSED
          Prefer not to say, REFUSED
          """)
  void missingUnknownAndRefusedStayApartAndAreNobodysFault(String cell, Absence why) {
    var row = sound(incident("victim_ethnicity_self", cell));

    assertThat(row.values()).doesNotContainKey("victim_ethnicity_self");
    assertThat(row.absent().getOrDefault("victim_ethnicity_self", Absence.MISSING)).isEqualTo(why);
    assertThat(row.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          05/02/2026,       2026-02-05
          5/2/2026,         2026-02-05
          05/02/26,         2026-02-05
          05/02/27,         1927-02-05
          2026-02-05,       2026-02-05
          5 Feb 2026,       2026-02-05
          05 February 2026, 2026-02-05
          46058,            2026-02-05
          46058.5,          2026-02-05T12:00:00
          05/02/2026 9:05,  2026-02-05T09:05:00
          2026-02-05T09:05, 2026-02-05T09:05:00
          """)
  void datesAreReadInEveryPatternOfTheContract(String cell, String read) {
    assertThat(sound(incident("recorded_at", cell)).values()).containsEntry("recorded_at", read);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CW1 2AB,  CW1 2AB
          cw12ab,   CW1 2AB
          CW1  2ab, CW1 2AB
          CH1 OAB,  CH1 0AB
          C01 2AB,  CO1 2AB
          W1A OAX,  W1A 0AX
          M1 1AE,   M1 1AE
          """)
  void postcodesAreBroughtToTheirFormAndWhatWasWrittenIsKept(String cell, String read) {
    var row = sound(incident("victim_postcode", cell));

    assertThat(row.people().getFirst().parts()).containsEntry("postcode", read);
    assertThat(row.told().getOrDefault("victim_postcode", cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Willow Farrier,   '',             Willow,      Farrier
          '',               'FARRIER, Willow', Willow,   Farrier
          '',               Willow Farrier, Willow,      Farrier
          Willow Rose,      FARRIER,        Willow Rose, Farrier
          WILLOW,           O’FARRIER,      Willow,      O'Farrier
          willow,           farrier – smythe, Willow,    Farrier-Smythe
          Willow,           van der Farrier, Willow,     van der Farrier
          Willow Farrier,   Farrier,        Willow,      Farrier
          Mrs Willow,       Farrier,        Willow,      Farrier
          """)
  void namesArePutRight(String forenames, String surname, String given, String family) {
    var row = sound(incident("victim_forenames", forenames, "victim_surname", surname));

    assertThat(row.people().getFirst().parts())
        .containsEntry("forenames", given)
        .containsEntry("surname", family);
  }

  @Test
  void nhsNumberIsOnlyBelievedWithItsCheckDigit() {
    var right = sound(with(incident(), "victim_nhs_number", "943 476 5919"));
    var wrong = sound(with(incident(), "victim_nhs_number", "9434765918"));

    assertThat(right.people().getFirst().parts()).containsEntry("nhs_number", "9434765919");
    assertThat(wrong.people().getFirst().parts()).doesNotContainKey("nhs_number");
    assertThat(wrong.remarks()).containsExactly(new Remark("victim_nhs_number", Rule.NHS_NUMBER));
  }

  @Test
  void rowsAreOneByReferenceElseByNamesAndBirthDate() {
    var first = sound(incident("victim_ref", "N100"));
    var sameReference = sound(incident("victim_ref", "n100", "victim_surname", "Smythe"));
    var byName = sound(incident("victim_ref", "", "victim_surname", "FARRIER"));
    var sameName = sound(incident("victim_ref", "", "victim_surname", "Farrier"));

    assertThat(sameReference.key()).isEqualTo(first.key());
    assertThat(byName.key()).isNotEqualTo(first.key()).isEqualTo(sameName.key());
    assertThat(sameReference.digest()).isNotEqualTo(first.digest());
    assertThat(sound(incident()).digest()).isEqualTo(first.digest());
  }

  @Test
  void othersWhoHarmAreReadFromTheirList() {
    var row =
        (Checked.Sound)
            rows(
                    "marac_cases.csv",
                    """
                    case_no,marac,referral_date,meeting_date,referring_agencies,bme,victim_surname,perpetrator_surname,other_perpetrators
                    7,Chester,01/02/2026,10/02/2026,Police; primary care,Y,Farrier,Farrier,Otto Farrier (03/04/1970); Ivo Smythe
                    """)
                .getFirst();

    assertThat(row.values())
        .containsEntry("referring_agencies", "POLICE;PRIMARY_CARE")
        .containsEntry("other_perpetrators", "Otto Farrier (1970-04-03); Ivo Smythe");
    assertThat(row.people()).hasSize(4);
    assertThat(row.people().getFirst().ethnicity()).isEqualTo("SOME_MINORITY");
    assertThat(row.people().get(2).parts())
        .isEqualTo(Map.of("forenames", "Otto", "surname", "Farrier", "dob", "1970-04-03"));
  }

  private static Map<String, String> with(Map<String, String> row, String field, String cell) {
    row.put(field, cell);
    return row;
  }

  private Checked.Sound sound(Map<String, String> row) {
    var checked = rows("police_incidents.csv", csv(row)).getFirst();
    assertThat(checked).isInstanceOf(Checked.Sound.class);
    return (Checked.Sound) checked;
  }

  private Remark unsound(Map<String, String> row) {
    return fault(rows("police_incidents.csv", csv(row)).getFirst());
  }

  private Remark unsoundStay(Map<String, String> row) {
    return fault(rows("accommodation_stays.csv", csv(row)).getFirst());
  }

  private static Remark fault(Checked row) {
    assertThat(row).isInstanceOf(Checked.Unsound.class);
    return ((Checked.Unsound) row).fault();
  }

  private List<Checked> rows(String name, String text) {
    Sent.file(folder, name, text);
    var rows = new ArrayList<Checked>();
    try {
      var file = Delivered.in(folder, MAPPINGS).files().getFirst();
      new CheckFile(MAPPINGS, MARCH, KEY).read(file, rows::add);
    } catch (IOException | Refused e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}

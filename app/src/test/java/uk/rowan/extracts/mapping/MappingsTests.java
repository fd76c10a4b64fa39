package uk.rowan.extracts.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mappings are data: a new source is a file, and a mistake in it is told.
class MappingsTests {

  private static final String NEW =
      """
      source: training
      version: 1
      title: Training
      owner: COUNCIL
      event: held
      key: [course]
      columns:
        course: {type: text, required: true, headers: [course name]}
        held: {type: moment, required: true}
        level: {type: code, codes: {ONE: [first], TWO: [second]}}
      """;

  @TempDir private Path folder;

  @Test
  void everySourceOfTheContractHasAMapping() {
    assertThat(Mappings.standard().all().stream().map(Mapping::source))
        .containsExactly(
            "accommodation_referrals",
            "accommodation_stays",
            "accommodation_stock",
            "areas",
            "boundaries",
            "cin_assessments",
            "frontdoor_contacts",
            "homelessness_assessments",
            "idva_referrals",
            "iris_referrals",
            "marac_cases",
            "police_incidents",
            "populations",
            "postcodes",
            "prevalence",
            "programme_referrals");
  }

  @Test
  void newSourceIsAFileAndNoCode() throws Exception {
    write("training.yaml", NEW);

    var mapping = Mappings.with(List.of(folder)).named("training_2026.csv").orElseThrow();

    assertThat(mapping.title()).isEqualTo("Training");
    assertThat(mapping.byHeader().keySet()).contains("coursename", "held");
  }

  @Test
  void partnershipsOwnMappingGoesBeforeTheOneThatComesWithRowan() throws Exception {
    write("areas.yaml", NEW.replace("source: training", "source: areas"));

    assertThat(Mappings.with(List.of(folder)).of("areas").orElseThrow().title())
        .isEqualTo("Training");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 1            | version: none         | `version` is a whole number
          type: text            | type: txet            | there is no type `txet`
          key: [course]         | key: [curse]          | `key` names `curse`
          event: held           | event: course         | `course` is no column of type MOMENT
          required: true        | requierd: true        | `requierd` means nothing here
          [first]               | [first, second]       | stands for
          [course name]         | [course name, held]   | the header `held` means
          level: {              | held: {               | duplicate key
          """)
  void mistakeIsToldWithItsPlace(String right, String wrong, String told) throws Exception {
    write("training.yaml", NEW.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

    assertThatThrownBy(() -> Mappings.with(List.of(folder)))
        .isInstanceOf(BadMapping.class)
        .hasMessageContaining("training.yaml")
        .hasMessageContaining(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A1                                                       | ASIAN_INDIAN
          h                                                        | ASIAN_INDIAN
          AIND                                                     | ASIAN_INDIAN
          Asian, Asian British or Asian Welsh: Indian              | ASIAN_INDIAN
          O1                                                       | ASIAN_CHINESE
          A                                                        | WHITE_BRITISH
          WBRI                                                     | WHITE_BRITISH
          White: English, Welsh, Scottish, Northern Irish or British | WHITE_BRITISH
          White & Black Caribbean                                  | MIXED_CARIBBEAN
          WIRT                                                     | WHITE_GYPSY
          """)
  void ethnicGroupsAreRecognisedByValueWhoeverRecordsThem(String cell, String code) {
    assertThat(Mappings.standard().ethnicities().code(cell)).contains(code);
  }

  @Test
  void whatAnOfficerPerceivedIsNoSelfDefinedGroup() {
    assertThat(Mappings.standard().ethnicities().code("IC1")).isEmpty();
    assertThat(Mappings.standard().ethnicities().absence("Z")).contains(Absence.REFUSED);
    assertThat(Mappings.standard().ethnicities().absence("NOBT")).contains(Absence.UNKNOWN);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}

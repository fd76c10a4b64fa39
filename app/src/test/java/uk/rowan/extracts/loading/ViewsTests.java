package uk.rowan.extracts.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.rowan.extracts.mapping.Column;
import uk.rowan.extracts.mapping.Mapping;
import uk.rowan.extracts.mapping.Mappings;
import uk.rowan.house.Catalogue;
import uk.rowan.testing.TestDatabase;

/// What measures are counted from has what the mappings say, under the same names.
class ViewsTests {

  private static final Mappings MAPPINGS = Mappings.standard();

  private static TestDatabase database;
  private static Catalogue catalogue;

  @BeforeAll
  static void look() throws SQLException {
    database = TestDatabase.fresh();
    catalogue = new Catalogue(database.asAdministrator());
  }

  @AfterAll
  static void leave() throws SQLException {
    catalogue.connection().close();
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> viewHasTheColumnsOfItsMapping() {
    return MAPPINGS.all().stream()
        .map(
            mapping ->
                dynamicTest(
                    mapping.source(),
                    () ->
                        assertThat(columns(mapping.source()))
                            .containsExactlyElementsOf(expected(mapping))));
  }

  @Test
  void codesOfEthnicGroupsAreThoseOfTheMappings() {
    var codes =
        catalogue.lines("select code from extracts.ethnic_group where code <> 'SOME_MINORITY'");

    assertThat(codes)
        .hasSize(24)
        .allSatisfy(code -> assertThat(MAPPINGS.ethnicities().code(code)).contains(code));
  }

  private static List<String> columns(String view) {
    return catalogue.lines(
        """
        select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
        where attrelid = 'extracts.%s'::regclass and attnum > 0 order by attnum
        """
            .formatted(view));
  }

  private static List<String> expected(Mapping mapping) {
    var columns = new ArrayList<>(List.of("row bigint", "file text", "line integer"));
    mapping.columns().stream()
        .filter(column -> column.person() == null)
        .forEach(column -> columns.addAll(expected(column)));
    for (var person : mapping.persons()) {
      columns.add(person.role() + "_person bigint");
      columns.add(person.role() + "_dob date");
      columns.add(person.role() + "_sex text");
      columns.add(person.role() + "_ward text");
    }
    if (mapping.source().equals("marac_cases")) {
      columns.add("perpetrator_persons bigint[]");
    }
    return columns;
  }

  private static List<String> expected(Column column) {
    var name = column.name();
    return switch (column.type()) {
      case MOMENT -> List.of(name + " timestamp without time zone", name + "_timed boolean");
      case INTEGER -> List.of(name + " integer");
      case NUMBER -> List.of(name + " numeric");
      case YES_NO -> List.of(name + " boolean");
      case CODES, LIST -> List.of(name + " text[]");
      case ETHNICITY -> List.of(name + " text", name + "_group text", name + "_minority boolean");
      case SHAPE -> List.of(name + " jsonb");
      case TEXT,
          UPPER,
          CODE,
          PERCEIVED,
          POSTCODE,
          FORENAMES,
          SURNAME,
          BIRTH,
          HOUSE,
          NHS_NUMBER,
          PHONE,
          PEOPLE ->
          List.of(name + " text");
    };
  }
}

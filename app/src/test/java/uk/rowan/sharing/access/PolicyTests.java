package uk.rowan.sharing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;

class PolicyTests {

  private static final String HEADER = "role,relationship,stage,fields,acts";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'NURSE,TEAM,OPEN,RISK,READ'          | NURSE
          'MANAGER,FRIEND,OPEN,RISK,READ'      | FRIEND
          'MANAGER,TEAM,PAUSED,RISK,READ'      | PAUSED
          'MANAGER,TEAM,OPEN,SHOE_SIZE,READ'   | SHOE_SIZE
          'MANAGER,TEAM,OPEN,RISK,GUESS'       | GUESS
          'manager,TEAM,OPEN,RISK,READ'        | manager
          'MANAGER,TEAM,OPEN,RISK NURSE,READ'  | NURSE
          'MANAGER,TEAM,OPEN,* RISK,READ'      | *
          'MANAGER,TEAM,OPEN,RISK;NOTE,READ'   | RISK;NOTE
          'MANAGER,TEAM,OPEN,RISK'             | 4 cells
          'MANAGER,TEAM,OPEN,RISK,READ,'       | 6 cells
          'MANAGER,TEAM,OPEN,,READ'            | FieldClass
          """)
  void aBadLineIsRefusedByItsNumberAndWord(String bad, String word) {
    var lines =
        List.of(HEADER, "# words for the reader", "", "MANAGER,TEAM,OPEN,RISK,READ", bad, "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Policy.parse(lines))
        .withMessageContaining("line 5 of the access policy")
        .withMessageContaining(word);
  }

  @Test
  void wordsForTheReaderPermitNothing() {
    var policy = Policy.parse(List.of(HEADER, "#MANAGER,TEAM,OPEN,RISK,READ", "  ", ""));

    assertThat(policy.permits(managerOfTheTeam(Stage.OPEN), Act.READ, FieldClass.RISK)).isFalse();
  }

  @Test
  void aStarIsEveryOne() {
    var policy = Policy.parse(List.of(HEADER, "*,*,*,*,*"));

    for (var stage : Stage.values()) {
      for (var field : FieldClass.values()) {
        assertThat(Act.values())
            .allMatch(act -> policy.permits(managerOfTheTeam(stage), act, field));
      }
    }
  }

  @Test
  @Tag("AC-03")
  void aTableWithoutRowsPermitsNothing() {
    var policy = Policy.parse(List.of());

    assertThat(policy.permits(managerOfTheTeam(Stage.OPEN), Act.FIND, FieldClass.EXISTENCE))
        .isFalse();
  }

  private static Facts managerOfTheTeam(Stage stage) {
    return new Facts(
        Role.MANAGER,
        Set.of(new Facts.Tie(RelationshipKind.TEAM, stage)),
        Facts.Restriction.NONE,
        false,
        Facts.Emergency.NONE,
        stage);
  }
}

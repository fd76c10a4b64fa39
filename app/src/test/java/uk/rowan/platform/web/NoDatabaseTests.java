package uk.rowan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.rowan.support.CaseId;
import uk.rowan.support.Scene;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Visitor;

/// What somebody is told while the database has no connection left for them (part of requirement
/// RE-09).
@RowanTest
class NoDatabaseTests {

  private static final String SAY = "Rowan cannot save at the moment";

  @Autowired private ApplicationContext application;
  @Autowired private HikariDataSource pool;

  private final List<Connection> taken = new ArrayList<>();
  private CaseId rosalind;
  private Visitor ama;

  @BeforeEach
  void rosalindIsSupported() {
    var scene = new Scene(application);
    rosalind = scene.amasCase("Rosalind");
    ama = scene.at(scene.partnership.ama);
    ama.get("/sign-in");
  }

  @AfterEach
  void giveBack() throws SQLException {
    for (var connection : taken) {
      connection.close();
    }
    taken.clear();
  }

  @Test
  void pageSaysThatRowanCannotSaveAndNotThatThereIsNoPage() throws SQLException {
    takeAll();

    var seen = ama.get("/cases/" + rosalind);

    assertThat(seen.status()).isEqualTo(503);
    assertThat(seen.text()).contains(SAY).doesNotContain("Rosalind");
  }

  @Test
  void formCanBeSentAgainOnceTheDatabaseIsBack() throws SQLException {
    var key = UUID.randomUUID().toString();
    var words = Map.of("words", "She rang at noon");
    takeAll();
    assertThat(ama.post("/cases/" + rosalind + "/notes", key, words).status()).isEqualTo(503);

    giveBack();

    assertThat(ama.post("/cases/" + rosalind + "/notes", key, words).status()).isEqualTo(303);
    assertThat(ama.get("/cases/" + rosalind + "?all=true").text()).containsOnlyOnce("at noon");
  }

  @Test
  void strangersFormIsNotTakenForReceived() throws SQLException {
    var stranger = Visitor.anyone(application);
    stranger.get("/refer");
    takeAll();

    var seen = stranger.post("/refer", Map.of("for", "me"));

    assertThat(seen.status()).isEqualTo(503);
    assertThat(seen.text()).contains(SAY);
  }

  private void takeAll() throws SQLException {
    while (taken.size() < pool.getMaximumPoolSize()) {
      taken.add(pool.getConnection());
    }
  }
}

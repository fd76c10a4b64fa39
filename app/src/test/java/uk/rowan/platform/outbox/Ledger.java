package uk.rowan.platform.outbox;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Listener;
import uk.rowan.testing.Stage;

/// What listeners did, one row each time: written as they write, in the transaction they are in.
final class Ledger {

  /// One effect, in the order of `place`.
  record Effect(long place, String listener, UUID person, int number) {}

  private final Stage stage;

  Ledger(Stage stage) throws SQLException {
    this.stage = stage;
    try (var connection = stage.database.asAdministrator();
        var statement = connection.createStatement()) {
      statement.execute("create schema ledger");
      statement.execute(
          "create table ledger.effect (place bigint generated always as identity, listener text, person uuid, number int)");
      statement.execute("grant usage on schema ledger to rowan_app");
      statement.execute("grant select, insert on ledger.effect to rowan_app");
    }
  }

  /// Someone who enters what they hear, and to whom `then` happens before anything is committed.
  Listener<Happened> kept(String name, Consumer<Happened> then) {
    return new Listener<>() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Class<Happened> hearsOf() {
        return Happened.class;
      }

      @Override
      public void hear(Happened news) {
        stage
            .jdbc
            .sql("insert into ledger.effect (listener, person, number) values (?, ?, ?)")
            .params(name, news.person().value(), news.number())
            .update();
        then.accept(news);
      }
    };
  }

  List<Effect> effects() {
    return stage.as(
        Acting.system(),
        () ->
            stage
                .jdbc
                .sql("select place, listener, person, number from ledger.effect order by place")
                .query(Effect.class)
                .list());
  }

  List<Integer> numbers() {
    return effects().stream().map(Effect::number).toList();
  }
}

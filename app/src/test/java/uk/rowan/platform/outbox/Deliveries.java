package uk.rowan.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.springframework.context.ApplicationContext;
import uk.rowan.testing.TestDatabase;

/// Waits for the news in a running application, for tests of those who listen.
public final class Deliveries {

  private static final int MOST_TURNS = 1_000;

  private Deliveries() {}

  /// Until every listener has taken what it was told. The application's own job may help.
  public static void made(ApplicationContext application) {
    var deliverNews = application.getBean(DeliverNews.class);
    for (int turn = 0; turn < MOST_TURNS && waiting(application) > 0; turn++) {
      deliverNews.deliver();
    }
    assertThat(waiting(application)).as("news that was not taken").isZero();
  }

  /// Remembers from now on what is told, beside the outbox.
  public static void copy(ApplicationContext application) {
    administer(
        application,
        """
        drop schema if exists copies cascade;
        create schema copies;
        create table copies.told (like platform.outbox);
        create function copies.keep() returns trigger language plpgsql security definer as
          'begin insert into copies.told select new.*; return null; end';
        create trigger copies after insert on platform.outbox for each row
          when (new.kind <> 'Again') execute function copies.keep();
        """);
  }

  /// Everything that was told since [#copy] comes again.
  public static void again(ApplicationContext application) {
    administer(
        application,
        """
        insert into platform.outbox (event, listener, kind, person, told, told_at, told_by, due_at)
        select event, listener, 'Again', person, told, told_at, told_by, due_at from copies.told order by number
        """);
  }

  private static void administer(ApplicationContext application, String sql) {
    try (var connection = application.getBean(TestDatabase.class).asAdministrator();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int waiting(ApplicationContext application) {
    try (var connection = application.getBean(TestDatabase.class).asAdministrator();
        var statement = connection.createStatement();
        var found = statement.executeQuery("select count(*) from platform.outbox")) {
      found.next();
      return found.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

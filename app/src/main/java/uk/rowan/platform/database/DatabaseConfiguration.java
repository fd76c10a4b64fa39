package uk.rowan.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// One pool for each role of the database. The application's own is the default; the others are
/// asked for by name, and each has its own transactions, so that an audit event outlives a page
/// that failed.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int APP_POOL = 16;
  private static final int SMALL_POOL = 8;

  private final DatabaseProperties properties;

  DatabaseConfiguration(DatabaseProperties properties) {
    this.properties = properties;
  }

  @Bean
  Keys keys() {
    return new Keys(Path.of(properties.keys()));
  }

  @Bean
  Announcement announcement(Keys keys, Clock clock) {
    return new Announcement(keys.secret("acting.key"), clock);
  }

  @Bean
  @Primary
  DataSource dataSource(Keys keys) {
    return pool("rowan_app", APP_POOL, keys);
  }

  @Bean
  @Primary
  PlatformTransactionManager transactionManager(DataSource dataSource, Announcement announcement) {
    return new ActingTransactions(dataSource, announcement);
  }

  @Bean
  @Primary
  JdbcClient jdbcClient(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean
  @Primary
  TransactionOperations transactions(PlatformTransactionManager transactionManager) {
    return new TransactionTemplate(transactionManager);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("vault")
  RoleConnections vaultConnections(Keys keys, Announcement announcement) {
    return connections("rowan_vault", keys, announcement);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("match")
  RoleConnections matchConnections(Keys keys, Announcement announcement) {
    return connections("rowan_match", keys, announcement);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("audit")
  RoleConnections auditConnections(Keys keys, Announcement announcement) {
    return connections("rowan_audit", keys, announcement);
  }

  /// One connection for as long as a bulk load lasts, and none otherwise.
  @Bean(defaultCandidate = false)
  @Qualifier("load")
  RoleConnections loadConnections(Keys keys, Announcement announcement) {
    var load = connections("rowan_load", keys, announcement);
    load.pool().setMinimumIdle(0);
    return load;
  }

  @Bean(defaultCandidate = false)
  @Qualifier("load")
  JdbcClient loadJdbc(@Qualifier("load") RoleConnections load) {
    return load.jdbc();
  }

  @Bean(defaultCandidate = false)
  @Qualifier("load")
  TransactionOperations loadTransactions(@Qualifier("load") RoleConnections load) {
    return load.transactions();
  }

  @Bean(defaultCandidate = false)
  @Qualifier("vault")
  JdbcClient vaultJdbc(@Qualifier("vault") RoleConnections vault) {
    return vault.jdbc();
  }

  @Bean(defaultCandidate = false)
  @Qualifier("vault")
  TransactionOperations vaultTransactions(@Qualifier("vault") RoleConnections vault) {
    return vault.transactions();
  }

  @Bean(defaultCandidate = false)
  @Qualifier("match")
  JdbcClient matchJdbc(@Qualifier("match") RoleConnections match) {
    return match.jdbc();
  }

  @Bean(defaultCandidate = false)
  @Qualifier("match")
  TransactionOperations matchTransactions(@Qualifier("match") RoleConnections match) {
    return match.transactions();
  }

  @Bean(defaultCandidate = false)
  @Qualifier("audit")
  JdbcClient auditJdbc(@Qualifier("audit") RoleConnections audit) {
    return audit.jdbc();
  }

  @Bean(defaultCandidate = false)
  @Qualifier("audit")
  TransactionOperations auditTransactions(@Qualifier("audit") RoleConnections audit) {
    return audit.transactions();
  }

  /// A role's own pool, closed with the application.
  record RoleConnections(HikariDataSource pool, JdbcClient jdbc, TransactionOperations transactions)
      implements AutoCloseable {

    @Override
    public void close() {
      pool.close();
    }
  }

  private RoleConnections connections(String role, Keys keys, Announcement announcement) {
    var pool = pool(role, SMALL_POOL, keys);
    return new RoleConnections(
        pool,
        JdbcClient.create(pool),
        new TransactionTemplate(new ActingTransactions(pool, announcement)));
  }

  private HikariDataSource pool(String role, int size, Keys keys) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(properties.url());
    pool.setUsername(role);
    pool.setPassword(DatabaseRoles.password(keys, role));
    pool.setPoolName(role);
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(5_000);
    pool.setInitializationFailTimeout(-1);
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty("ApplicationName", role);
    // Planned once for each connection: with row security, planning a statement takes longer than
    // running it.
    pool.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan");
    return pool;
  }
}

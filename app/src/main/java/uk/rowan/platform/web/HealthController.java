package uk.rowan.platform.web;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;

/// Whether Rowan can take a referral now: "ok" when the database answers. Tells nothing else.
@RestController
@Asks(Ask.PUBLIC)
class HealthController {

  static final String ANSWERS = "select 1 as answer";

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  HealthController(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    transactions.executeWithoutResult(_ -> jdbc.sql(ANSWERS).query(Integer.class).single());
    return ResponseEntity.ok("ok");
  }
}

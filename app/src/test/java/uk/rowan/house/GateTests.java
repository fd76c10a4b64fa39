package uk.rowan.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.testing.RowanTest;

/// The gate before every handler, while the application runs (requirement AC-01).
@RowanTest
class GateTests {

  private static final RequestMappingInfo ANYONES =
      RequestMappingInfo.paths("/first/rogue").methods(RequestMethod.GET).build();

  @Autowired private RequestMappingHandlerMapping handlers;
  @Autowired private MockMvcTester mvc;
  @Autowired private JdbcClient jdbc;

  static class Undeclared {
    final AtomicInteger opened = new AtomicInteger();

    public ResponseEntity<String> open() {
      opened.incrementAndGet();
      return ResponseEntity.ok("everything");
    }
  }

  static final class Declared extends Undeclared {
    @Override
    @Asks(Ask.PUBLIC)
    public ResponseEntity<String> open() {
      return super.open();
    }
  }

  @Test
  @Tag("AC-01")
  @Tag("ASVS-8.2.1")
  void handlerThatDeclaresNothingIsNotThereAndDoesNotRun() throws Exception {
    var rogue = new Undeclared();

    var answer = answerOf(rogue);

    assertThat(answer).hasStatus(404).bodyText().doesNotContain("everything");
    assertThat(rogue.opened).hasValue(0);
  }

  @Test
  @Tag("AC-01")
  void sameHandlerAnswersOnceItSaysWhatItAsks() throws Exception {
    var declared = new Declared();

    var answer = answerOf(declared);

    assertThat(answer).hasStatusOk().hasBodyTextEqualTo("everything");
    assertThat(declared.opened).hasValue(1);
  }

  /// Spring's own page of errors is the exception: it declares nothing, so the gate answers for it.
  @Test
  @Tag("AC-01")
  @Tag("ASVS-8.2.1")
  void everyHandlerOfTheRunningApplicationSaysWhatItAsks() {
    assertThat(handlers.getHandlerMethods().values())
        .isNotEmpty()
        .filteredOn(handler -> handler.getBeanType() != BasicErrorController.class)
        .allMatch(
            handler ->
                AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Asks.class)
                    || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Asks.class));
  }

  @Test
  @Tag("OP-04")
  @Tag("ASVS-16.5.1")
  void pageOfErrorsTellsNothing() {
    assertThat(mvc.get().uri("/error"))
        .hasStatus(404)
        .bodyText()
        .contains("Page not found")
        .doesNotContain("timestamp");
  }

  @Test
  void statementsOutsideATransactionAreRefusedInTests() {
    assertThatIllegalStateException()
        .isThrownBy(() -> jdbc.sql("select 1"))
        .withMessageContaining("outside a transaction");
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult answerOf(Undeclared handler)
      throws NoSuchMethodException {
    handlers.registerMapping(ANYONES, handler, handler.getClass().getMethod("open"));
    try {
      return mvc.get().uri("/first/rogue").exchange();
    } finally {
      handlers.unregisterMapping(ANYONES);
    }
  }
}

package uk.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// What becomes of exceptions. The log gets the kind of fault and where, never its message: a
/// driver's message may hold what somebody typed.
@ControllerAdvice
class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final Refusal refusal;

  Faults(Refusal refusal) {
    this.refusal = refusal;
  }

  @ExceptionHandler
  void changed(
      OptimisticLockingFailureException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refusal.changed(request, response);
  }

  @ExceptionHandler({
    NoResourceFoundException.class,
    MethodArgumentTypeMismatchException.class,
    HttpRequestMethodNotSupportedException.class
  })
  void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
    refusal.notFound(request, response);
  }

  @ExceptionHandler({Gate.Unfinished.class, ServletRequestBindingException.class})
  void unfinished(HttpServletRequest request, HttpServletResponse response) throws IOException {
    refusal.unfinished(request, response);
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    CannotGetJdbcConnectionException.class,
    TransientDataAccessException.class
  })
  void unavailable(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.error("the database cannot be reached: {}", e.getClass().getName());
    refusal.unavailable(request, response);
  }

  @ExceptionHandler
  void fault(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var reference = UUID.randomUUID();
    LOG.error("fault {} {}", reference, Trace.of(e));
    refusal.fault(request, response, reference);
  }
}

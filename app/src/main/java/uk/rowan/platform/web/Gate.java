package uk.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Purpose;
import uk.rowan.platform.database.CurrentRequest;
import uk.rowan.sharing.AuditTrail;
import uk.rowan.sharing.SignedIn;

/// The one door to every handler: it must declare what it is for, the reader's role must fit, the
/// actor is bound, and what changes anything happens once, in one transaction, answered only when
/// that is committed.
final class Gate extends RequestMappingHandlerAdapter {

  private final DeferredAnswers answers;
  private final Refusal refusal;
  private final Once once;
  private final AuditTrail trail;
  private final TransactionOperations transactions;

  Gate(
      DeferredAnswers answers,
      Refusal refusal,
      Once once,
      AuditTrail trail,
      TransactionOperations transactions) {
    this.answers = answers;
    this.refusal = refusal;
    this.once = once;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  protected @Nullable ModelAndView handleInternal(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
      throws Exception {
    var asks = asks(handler);
    var acting =
        asks == null
            ? null
            : acting(asks.value(), (SignedIn) request.getAttribute(Frames.SIGNED_IN));
    if (asks == null || acting == null) {
      refusal.notFound(request, response);
      return null;
    }
    if ("POST".equals(request.getMethod()) && Doubled.isIn(request, handler)) {
      refusal.unfinished(request, response);
      return null;
    }
    answers.defer(request);
    var answer =
        CurrentRequest.during(
            UUID.randomUUID(),
            () ->
                acting.during(
                    () ->
                        trail.during(
                            () ->
                                switch (request.getMethod()) {
                                  case "POST" ->
                                      asks.changes()
                                          ? change(request, response, handler)
                                          : handle(request, response, handler);
                                  default -> read(request, response, handler);
                                })));
    if (answer != null) {
      answers.write(answer, request, response);
    }
    return null;
  }

  private static @Nullable Asks asks(HandlerMethod handler) {
    var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Asks.class);
    return onMethod != null
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Asks.class);
  }

  /// Null when whoever is there may not knock at all.
  private static @Nullable Acting acting(Ask ask, @Nullable SignedIn signedIn) {
    if (ask == Ask.PUBLIC) {
      return Acting.publicForm();
    }
    if (signedIn == null || !ask.isOpenTo(signedIn.role())) {
      return null;
    }
    return signedIn.acting(
        switch (ask) {
          case REVIEW_ACCESS, KEEP_GATE, ADMINISTER_STAFF, SEE_ACCESS_HISTORY, KEEP_INSTRUMENTS ->
              Purpose.GOVERNANCE;
          case OPEN_IN_EMERGENCY -> Purpose.EMERGENCY;
          default -> Purpose.SUPPORT;
        });
  }

  private @Nullable Answer handle(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
      throws Exception {
    super.handleInternal(request, response, handler);
    return answers.held(request);
  }

  /// A page is read in one transaction: who acts is announced once, and all of it is of one moment.
  private @Nullable Answer read(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) {
    return transactions.execute(
        _ -> write(() -> super.handleInternal(request, response, handler), request));
  }

  private @Nullable Answer change(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
      throws Exception {
    var key = Once.key(request).orElse(null);
    if (key == null) {
      refusal.unfinished(request, response);
      return null;
    }
    return transactions.execute(
        status -> {
          switch (once.claim(key, request)) {
            case Once.Claim.Again(var location) -> {
              return Answer.goTo(location);
            }
            case Once.Claim.Other() -> {
              status.setRollbackOnly();
              return write(() -> refusal.alreadySentOtherwise(request, response));
            }
            case Once.Claim.First _ -> {
              var answer = write(() -> super.handleInternal(request, response, handler), request);
              if (answer instanceof Answer.GoTo(var path)) {
                once.answered(key, path);
              } else {
                status.setRollbackOnly();
              }
              return answer;
            }
          }
        });
  }

  /// A form without a field that its page always sends. No fault of ours.
  static final class Unfinished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfinished(Exception why) {
      super("part of the form is missing", why);
    }
  }

  private interface Handling {
    void run() throws Exception;
  }

  private @Nullable Answer write(Handling work, HttpServletRequest request) {
    write(work);
    return answers.held(request);
  }

  private static @Nullable Answer write(Handling work) {
    try {
      work.run();
      return null;
    } catch (RuntimeException e) {
      throw e;
    } catch (ServletRequestBindingException e) {
      throw new Unfinished(e);
    } catch (Exception e) {
      throw new IllegalStateException("a handler failed", e);
    }
  }
}

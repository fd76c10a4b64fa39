package uk.rowan.platform.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.rowan.foundation.Answer;

/// Holds an [Answer] back while its request is still being decided, and writes it when told.
final class DeferredAnswers implements HandlerMethodReturnValueHandler {

  private static final String HELD = DeferredAnswers.class.getName();
  private static final String DEFERRING = HELD + ".deferring";

  private final Refusal refusal;

  DeferredAnswers(Refusal refusal) {
    this.refusal = refusal;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Answer.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest webRequest)
      throws IOException {
    container.setRequestHandled(true);
    var request = webRequest.getNativeRequest(HttpServletRequest.class);
    var response = webRequest.getNativeResponse(HttpServletResponse.class);
    if (!(value instanceof Answer answer) || request == null || response == null) {
      throw new IllegalStateException("a controller gives an answer");
    }
    if (request.getAttribute(DEFERRING) == null) {
      write(answer, request, response);
    } else {
      request.setAttribute(HELD, answer);
    }
  }

  void defer(HttpServletRequest request) {
    request.setAttribute(DEFERRING, true);
  }

  @Nullable Answer held(HttpServletRequest request) {
    return (Answer) request.getAttribute(HELD);
  }

  void write(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (answer) {
      case Answer.Page(var page) -> html(page, HttpServletResponse.SC_OK, response);
      case Answer.Mend(var page) -> html(page, 422, response);
      case Answer.GoTo(var path) -> goTo(path, response);
      case Answer.NotFound() -> refusal.notFound(request, response);
      case Answer.File(var name, var type, var body) -> {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        body.writeTo(response.getOutputStream());
      }
    }
  }

  static void goTo(String path, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }

  static void html(gg.jte.models.runtime.JteModel page, int status, HttpServletResponse response)
      throws IOException {
    var out = new Utf8ByteOutput();
    page.render(out);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(out.getContentLength());
    out.writeTo(response.getOutputStream());
  }
}

package uk.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Frame;

/// The pages for when there is no page. "Not there" and "not for you" are one and the same, to the
/// byte.
@Component
class Refusal {

  private final Frames frames;

  Refusal(Frames frames) {
    this.frames = frames;
  }

  void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
    page(
        request,
        response,
        HttpServletResponse.SC_NOT_FOUND,
        "Page not found",
        "If you typed the web address, check it is correct. If you followed a link, what it led to may have been closed or moved.");
  }

  void changed(HttpServletRequest request, HttpServletResponse response) throws IOException {
    page(
        request,
        response,
        HttpServletResponse.SC_CONFLICT,
        "This changed while you were reading it",
        "Somebody else saved a change first. Nothing of yours was saved. Go back, reload the page to see what changed, and try again.");
  }

  void alreadySentOtherwise(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page(
        request,
        response,
        422,
        "This form was already sent",
        "It was sent before with other answers, and those were saved. Open the page again to make a change.");
  }

  void unfinished(HttpServletRequest request, HttpServletResponse response) throws IOException {
    page(
        request,
        response,
        HttpServletResponse.SC_BAD_REQUEST,
        "This form cannot be read",
        "Part of the form is missing. Go back, reload the page and send it again. Nothing was saved.");
  }

  /// `reference` finds the fault in the log; it tells nothing by itself.
  void fault(HttpServletRequest request, HttpServletResponse response, UUID reference)
      throws IOException {
    page(
        request,
        response,
        HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
        "Sorry, there is a problem with Rowan",
        "Nothing you sent was lost that Rowan said it had. Try again in a few minutes. If it goes on, give your administrator this reference: "
            + reference);
  }

  void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
    page(
        request,
        response,
        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        "Rowan cannot save at the moment",
        "What you just sent was not saved. Keep this page open and send it again in a minute.");
  }

  private void page(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String title,
      String words)
      throws IOException {
    Frame frame = frames.of(request);
    DeferredAnswers.html(
        new StaticTemplates().layoutMessage(frame, title, words), status, response);
  }
}

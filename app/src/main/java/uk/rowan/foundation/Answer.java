package uk.rowan.foundation;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.OutputStream;

/// What a controller answers. The platform turns it into a response once everything it rests on is
/// committed.
public sealed interface Answer {

  /// A page.
  record Page(JteModel page) implements Answer {}

  /// The same page again, because something typed needs mending. Nothing is kept of the request.
  record Mend(JteModel page) implements Answer {}

  /// It is done: see there. The path holds identifiers only, never anybody's words.
  record GoTo(String path) implements Answer {}

  /// Not there, or not for this reader: nobody can tell which.
  record NotFound() implements Answer {}

  /// A file to keep. The name says nothing about anybody.
  record File(String name, String contentType, Body body) implements Answer {}

  /// Writes what a file holds; everything it needs was read before.
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  static Answer page(JteModel page) {
    return new Page(page);
  }

  static Answer mend(JteModel page) {
    return new Mend(page);
  }

  static Answer goTo(String path) {
    return new GoTo(path);
  }

  static Answer notFound() {
    return new NotFound();
  }
}

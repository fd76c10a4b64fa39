package uk.rowan.look;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Frame.NavItem;
import uk.rowan.foundation.Frame.SignedIn;
import uk.rowan.foundation.Problem;

/// Pages made of every part, in the states in which they must hold: src/test/jte/gallery. All
/// people in them are invented.
final class Gallery {

  static final List<Problem> PROBLEMS =
      List.of(
          new Problem("worry", "Enter what you are worried about"),
          new Problem("born", "Date of birth must be in the past"),
          new Problem("reach", "Select how it is safe to reach them"),
          new Problem("harm", "Select what has happened, or say that you do not know"),
          new Problem("phone", "Enter a phone number, like 0151 496 0123"),
          new Problem("area", "Select where they live"));

  private static final TemplateEngine PAGES = engine();

  private Gallery() {}

  static String page(String name, Map<String, Object> parameters) {
    var written = new StringOutput();
    PAGES.render("gallery/" + name + ".jte", parameters, written);
    return written.toString();
  }

  static Frame staff(String name) {
    return new Frame(
        Site.NONCE,
        "a-token",
        "once-only",
        new SignedIn(name, "Cheshire East IDVA service", "IDVA", Duration.ofMinutes(30)),
        List.of(
            new NavItem("/", "Home", true, 0),
            new NavItem("/referrals", "Referrals", false, 4),
            new NavItem("/cases", "Cases", false, 0),
            new NavItem("/marac", "MARAC", false, 1),
            new NavItem("/reports", "Reports", false, 0)),
        false);
  }

  static Frame visitor() {
    return new Frame(Site.NONCE, "a-token", "once-only", null, List.of(), true);
  }

  private static TemplateEngine engine() {
    try {
      var classes = Files.createTempDirectory("gallery");
      var engine = TemplateEngine.create(new Both(), classes, ContentType.Html);
      engine.setTrimControlStructures(true);
      engine.setClassPath(
          Stream.of(
                  System.getProperty(
                          "surefire.test.class.path", System.getProperty("java.class.path"))
                      .split(java.io.File.pathSeparator))
              .toList());
      return engine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The parts as they are, and the gallery beside them.
  private static final class Both implements CodeResolver {

    private final CodeResolver gallery = new DirectoryCodeResolver(Path.of("src/test/jte"));
    private final CodeResolver parts = new DirectoryCodeResolver(Path.of("src/main/jte"));

    @Override
    public String resolve(String name) {
      return of(name).resolve(name);
    }

    @Override
    public boolean exists(String name) {
      return of(name).exists(name);
    }

    @Override
    public long getLastModified(String name) {
      return of(name).getLastModified(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
      return Stream.concat(
              gallery.resolveAllTemplateNames().stream(), parts.resolveAllTemplateNames().stream())
          .toList();
    }

    private CodeResolver of(String name) {
      return name.startsWith("gallery/") ? gallery : parts;
    }
  }
}

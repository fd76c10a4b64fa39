package uk.rowan.foundation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds every page. The once is the key under which the forms of this page are accepted
/// once, however often they are sent; with exit, the page offers to leave it in a hurry.
public record Frame(
    String nonce,
    String csrf,
    String once,
    @Nullable SignedIn signedIn,
    List<NavItem> nav,
    boolean exit,
    List<Notice> notices) {

  public Frame {
    nav = List.copyOf(nav);
    notices = List.copyOf(notices);
  }

  /// A page with nothing to say above all others.
  public Frame(
      String nonce,
      String csrf,
      String once,
      @Nullable SignedIn signedIn,
      List<NavItem> nav,
      boolean exit) {
    this(nonce, csrf, once, signedIn, nav, exit, List.of());
  }

  /// What is said on every page while it holds, and where it leads.
  public record Notice(String words, String href, String link) {}

  /// Who is at the keyboard, and how long they may be idle before they are signed out.
  public record SignedIn(String name, String agency, String role, Duration idle) {

    @Override
    public String toString() {
      return "SignedIn[" + idle + "]";
    }
  }

  /// A place to go, with how many things wait there; a count of nought is not shown.
  public record NavItem(String href, String words, boolean current, int count) {}

  /// Nothing that would let a reader of a log act as this session.
  @Override
  public String toString() {
    return "Frame[exit=%s, signedIn=%s]".formatted(exit, signedIn != null);
  }
}

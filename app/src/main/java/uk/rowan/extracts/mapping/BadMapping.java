package uk.rowan.extracts.mapping;

/// A mapping that cannot be used; the message says which, where in it, and what is expected there.
public final class BadMapping extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadMapping(String where, String what) {
    super(where + ": " + what);
  }
}

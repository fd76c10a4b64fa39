package uk.rowan.extracts.synthetic.story;

/// Makes whole numbers of parts so that their sum never strays from the sum of the parts by one.
final class Remainder {

  private double owed;

  long whole(double part) {
    owed += part;
    long whole = (long) StrictMath.floor(owed + 1e-9);
    owed -= whole;
    return whole;
  }
}

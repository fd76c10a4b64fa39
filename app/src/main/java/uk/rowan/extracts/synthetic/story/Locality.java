package uk.rowan.extracts.synthetic.story;

import java.util.List;

/// The three localities, each standing for one of the 2024 assessment's, and the world outside.
///
/// The shares are those with which the assessment's MARAC rates (106, 350, and 179 per 100,000 over
/// all) and crime rates (12, 27, and 16 per 1,000) fit together.
enum Locality {
  ALDERCESTER("Aldercester", "Aldercester", "AC", 0.45, 16, 0.10),
  BRACKPORT("Brackport", "Brackport", "BK", 0.165, 31, 0.08),
  NANTMOOR("Nantmoor & Wynfold", "Wynfold", "NM", 0.385, 20, 0.07),
  ELSEWHERE("", "", "HK", 0, 0, 0.10);

  /// Those of the council, in the order of their names.
  static final List<Locality> HERE = List.of(ALDERCESTER, BRACKPORT, NANTMOOR);

  private final String title;
  private final String marac;
  private final String postcodeArea;
  private final double share;
  private final double imd;
  private final double minority;

  Locality(
      String title, String marac, String postcodeArea, double share, double imd, double minority) {
    this.title = title;
    this.marac = marac;
    this.postcodeArea = postcodeArea;
    this.share = share;
    this.imd = imd;
    this.minority = minority;
  }

  static Locality ofCell(int column, int row) {
    if (column < 3) {
      return ALDERCESTER;
    }
    return column == 3 || (column == 4 && row < 2) ? BRACKPORT : NANTMOOR;
  }

  String title() {
    return title;
  }

  /// Where its conference meets.
  String marac() {
    return marac;
  }

  String postcodeArea() {
    return postcodeArea;
  }

  /// Of the council's people.
  double share() {
    return share;
  }

  double imd() {
    return imd;
  }

  /// The part of its people who are not White British (2021 census: 7 to 10 %).
  double minority() {
    return minority;
  }
}

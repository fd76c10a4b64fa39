package uk.rowan.extracts.synthetic.story;

import java.util.List;

/// How much of everything happens in a year, by locality: what the 2024 assessment counted, for its
/// 370,000 people, in the last twelve whole months and the years before.
///
/// Figures that the assessment gives only as a rate or a change are worked back to counts with the
/// shares of people in [Locality]. Years further back than it looks are like the last it looked at.
enum Plan {
  /// Calls up 8 % (7, 22, 0); three in five are crimes.
  CALLS(year(2700, 2226, 3073, 0), year(2523, 1825, 3073, 0), year(2450, 1700, 3000, 0)),
  /// 12, 27 and 16 a thousand; changes of -5, 6 and -3 %.
  CRIMES(year(1620, 1336, 1843, 0), year(1708, 1261, 1903, 0), year(1730, 1240, 1920, 0)),
  /// 537 cases at 106, 350 and 179 per 100,000; changes of -16, 38 and 8 %.
  MARAC(year(143, 173, 221, 0), year(170, 125, 205, 0), year(150, 115, 180, 0)),
  /// 2,613 referrals, 3 % and 51 % more than one and two years before.
  IDVA(year(830, 705, 988, 90), year(806, 684, 959, 88), year(553, 443, 646, 88)),
  /// From 85 over 131 to 169: 14, 95 and 27 % in the last year.
  IRIS(year(58, 26, 85, 0), year(51, 13, 67, 0), year(34, 9, 42, 0)),
  /// Families at the front door because of abuse: 1,495 of 7,916, four people in each.
  FRONT_DOOR(year(500, 400, 595, 0), year(405, 324, 482, 0), year(328, 263, 391, 0)),
  OTHER_FRONT_DOOR(year(2700, 1500, 2221, 0), year(2650, 1470, 2180, 0), year(2600, 1450, 2150, 0)),
  /// 2,951 assessments, 16 % more than the 2,547 of the year before.
  CHILD_IN_NEED(year(1050, 800, 1101, 0), year(906, 690, 951, 0), year(900, 680, 940, 0)),
  /// 230 owed a duty because of abuse, 12.2 % of all who are.
  HOUSING(year(85, 66, 79, 0), year(80, 62, 73, 0), year(76, 59, 70, 0)),
  OTHER_HOUSING(year(625, 380, 650, 0), year(615, 375, 640, 0), year(605, 370, 630, 0)),
  /// Target-hardened homes went from 7 to 51.
  SANCTUARY(year(16, 19, 16, 0), year(2, 3, 2, 0), year(2, 2, 2, 0)),
  /// Households that were told there is no place.
  DECLINED(year(34, 30, 36, 50), year(32, 28, 34, 46), year(30, 26, 32, 44)),
  /// The programme for medium risk doubled, 27 to 55.
  STEPS(year(20, 18, 17, 0), year(10, 9, 8, 0), year(8, 6, 6, 0)),
  NEW_COURSE(year(45, 35, 40, 0), year(38, 28, 34, 0), year(34, 25, 31, 0)),
  ACCOUNTABLE(year(22, 18, 20, 0), year(22, 17, 19, 0), year(22, 18, 20, 0)),
  PAUSE(year(16, 13, 16, 0), year(15, 12, 13, 0), year(14, 11, 13, 0));

  static final double PEOPLE = 370_000;

  private final List<Year> years;

  Plan(Year... years) {
    this.years = List.of(years);
  }

  /// A year's worth, so many years before the last twelve whole months.
  double year(int back, Locality locality) {
    return years.get(Math.min(back, years.size() - 1)).in(locality);
  }

  private static Year year(
      double aldercester, double brackport, double nantmoor, double elsewhere) {
    return new Year(aldercester, brackport, nantmoor, elsewhere);
  }

  private record Year(double aldercester, double brackport, double nantmoor, double elsewhere) {

    double in(Locality locality) {
      return switch (locality) {
        case ALDERCESTER -> aldercester;
        case BRACKPORT -> brackport;
        case NANTMOOR -> nantmoor;
        case ELSEWHERE -> elsewhere;
      };
    }
  }
}

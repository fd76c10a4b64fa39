package uk.rowan.referrals;

/// Referrals as visitors write them. Everyone in them is invented.
public final class Forms {

  public static final String PHONE = "0151 496 0733";
  public static final String ADDRESS = "17 Canary Mews, Winsford";

  private Forms() {}

  /// From the start page to the page on which answers are checked, as a nurse would.
  public static Writer checked(Writer visitor, String concern) {
    toTheWorry(visitor);
    visitor.press("next", "concern", concern);
    visitor.press("next", "risk", "MEDIUM", "hints", "STRANGULATION");
    visitor.press("next", "aware", "YES", "agreed", "NOT_ASKED");
    visitor.press(
        "next",
        "kind",
        "HOSPITAL",
        "yourName",
        "Sister Bea Hollin",
        "yourWork",
        "Ward 4",
        "yourReach",
        "01244 496 0111");
    return visitor;
  }

  public static void toTheWorry(Writer visitor) {
    visitor.get("/refer");
    visitor.press("begin");
    visitor.press("next");
    visitor.press("next", "who", "WORK");
    visitor.press(
        "next",
        "given",
        "Rosalind",
        "family",
        "Whitlock",
        "born.day",
        "2",
        "born.month",
        "May",
        "born.year",
        "1991");
    visitor.press("next", "reach", "PHONE", "phone", PHONE, "said", "YES", "notKnow", "His mother");
    visitor.press("next", "address", ADDRESS, "postcode", "CW7 1AB");
    visitor.press("next", "harmGiven", "Edmund", "harmFamily", "Whitlock", "harmKind", "SPOUSE");
    visitor.press("next", "child1", "Ivy", "childAge1", "4", "child2", "Finn", "childAge2", "9");
  }

  public static String sent(Writer visitor, String concern) {
    checked(visitor, concern).press("send");
    return visitor.page().select(".govuk-panel strong").text();
  }
}

package uk.rowan.support.desk;

/// One way of reaching someone: whether it is safe now, on what conditions or why not, and what
/// they said to mind.
public record WayPage(String kind, String name, boolean safe, String conditions, String mind) {

  @Override
  public String toString() {
    return "WayPage[" + kind + "]";
  }
}

package uk.rowan.support;

/// Which case a page is about, in words.
public record AboutCase(String id, String reference, String name) {

  public String path() {
    return "/cases/" + id;
  }

  @Override
  public String toString() {
    return "AboutCase[" + id + "]";
  }
}

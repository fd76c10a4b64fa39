package uk.rowan.home;

import java.util.List;

/// What waits today, section by section.
public record HomePage(
    String today, boolean nothing, List<FirstSteps.Step> steps, List<Section> sections) {

  public record Section(String title, List<Item> items) {}

  public record Item(
      String about, String why, String due, String meaning, String href, String button) {
    @Override
    public String toString() {
      return "Item";
    }
  }
}

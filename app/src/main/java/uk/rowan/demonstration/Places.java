package uk.rowan.demonstration;

import java.util.List;
import uk.rowan.people.Told.Place;

/// Places and numbers that lead nowhere: streets that do not exist, postcodes that the Post Office
/// cannot give (none ends in C, I, K, M, O or V), telephone numbers kept for drama.
final class Places {

  static final List<String> LOCALITIES =
      List.of(
          "Chester",
          "Ellesmere Port",
          "Northwich and Winsford",
          "Crewe",
          "Macclesfield",
          "Congleton");

  private static final List<String> TOWNS =
      List.of("Chester", "Ellesmere Port", "Northwich", "Winsford", "Crewe", "Macclesfield");
  private static final List<String> AREAS =
      List.of("CH1 4", "CH65 7", "CW9 8", "CW7 4", "CW2 9", "SK11 5");
  private static final List<String> STREETS =
      List.of(
          "Tansy Row",
          "Old Weir Walk",
          "Saltpan Rise",
          "Lapwing Garth",
          "Quillwork Lane",
          "Mereside Fold",
          "Tollhouse Nook",
          "Bellfounder Way",
          "Otterholt Drive",
          "Sandpiper Reach",
          "Cartwheel Court",
          "Damson Ginnel",
          "Limekiln Brow",
          "Heronsgate Mews",
          "Ropewalk Yard",
          "Wychcroft Avenue");
  private static final String NEVER_LAST = "CIKMOV";

  private final Dice dice;
  private int numbers;

  Places(Dice dice) {
    this.dice = dice;
  }

  Place home() {
    return place("Home", dice.between(1, 180) + " " + dice.pick(STREETS));
  }

  Place former() {
    return place("Former home", dice.between(1, 180) + " " + dice.pick(STREETS));
  }

  Place refuge() {
    return place("Refuge", "Room " + dice.between(1, 9) + ", the house at " + dice.pick(STREETS));
  }

  private Place place(String kind, String words) {
    int where = dice.below(TOWNS.size());
    return new Place(kind, words + ", " + TOWNS.get(where), AREAS.get(where) + letter() + letter());
  }

  private char letter() {
    return NEVER_LAST.charAt(dice.below(NEVER_LAST.length()));
  }

  /// Each number once: after the thousand kept for drama they are too long to be rung.
  String mobile() {
    int number = numbers++;
    var drama = "07700 900%03d".formatted(number % 1_000);
    return number < 1_000 ? drama : drama + " %04d".formatted(number / 1_000);
  }

  String email(String name) {
    return Names.plain(name) + "." + numbers++ + "@mail.example";
  }
}

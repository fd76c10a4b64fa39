package uk.rowan.extracts.synthetic.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.rowan.extracts.synthetic.rows.Address;
import uk.rowan.extracts.synthetic.rows.Boundary;
import uk.rowan.extracts.synthetic.rows.Boundary.Corner;
import uk.rowan.extracts.synthetic.rows.Postcode;
import uk.rowan.extracts.synthetic.rows.Ward;

/// A council that is on no map, in the sea: wards on a crooked lattice, three localities, postcodes
/// in areas that the Royal Mail has not given to anybody.
final class Geography {

  static final String COUNCIL = "Dunmere";

  private static final int COLUMNS = 8;
  private static final int ROWS = 6;
  private static final double WEST = -4.9;
  private static final double SOUTH = 53.7;
  private static final double STEP = 0.07;

  /// Homes share a postcode with about so many people.
  private static final int PEOPLE_PER_POSTCODE = 40;

  /// Letters an inward code can end in.
  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  private static final int INWARD_CODES = 10 * LETTERS.length() * LETTERS.length();

  private final List<Ward> wards = new ArrayList<>();
  private final List<List<Postcode>> postcodes = new ArrayList<>();
  private final Map<Locality, List<Integer>> ofLocality = new EnumMap<>(Locality.class);
  private final Map<Locality, Weighted<Integer>> byNeed = new EnumMap<>(Locality.class);
  private final double[] share = new double[COLUMNS * ROWS];
  private final List<Boundary> boundaries = new ArrayList<>();
  private final Names names;
  private final Chance chance;

  Geography(long population, Names names, Chance chance) {
    this.names = names;
    this.chance = chance;
    name();
    for (var locality : Locality.HERE) {
      layOut(locality, population);
    }
    draw();
  }

  List<Ward> wards() {
    return Collections.unmodifiableList(wards);
  }

  Stream<Postcode> postcodes() {
    return postcodes.stream().flatMap(List::stream);
  }

  List<Boundary> boundaries() {
    return Collections.unmodifiableList(boundaries);
  }

  /// The part of the council's people who live in the ward with this number.
  double share(int ward) {
    return share[ward];
  }

  Locality locality(int ward) {
    return Locality.ofCell(ward % COLUMNS, ward / COLUMNS);
  }

  /// Somewhere to live for a family in need: more often where it is more deprived.
  Address home(Locality locality) {
    return locality == Locality.ELSEWHERE
        ? elsewhere()
        : homeIn(Objects.requireNonNull(byNeed.get(locality)).pick(chance));
  }

  /// A ward of the same locality, perhaps the same.
  Ward near(Ward ward) {
    int cell = wards.indexOf(ward);
    return wards.get(chance.pick(Objects.requireNonNull(ofLocality.get(locality(cell)))));
  }

  private Address homeIn(int ward) {
    var postcode = chance.pick(postcodes.get(ward));
    return new Address(house(), postcode.postcode(), postcode.ward());
  }

  private Address elsewhere() {
    var outward = "HK" + chance.between(1, 30) + " ";
    return new Address(house(), outward + inward(chance.below(INWARD_CODES)), null);
  }

  private String house() {
    var number = chance.between(1, 140) + " " + names.street();
    return chance.of(0.1) ? "Flat " + chance.between(1, 12) + ", " + number : number;
  }

  private void layOut(Locality locality, long population) {
    var cells = new ArrayList<Integer>();
    for (int cell = 0; cell < wards.size(); cell++) {
      if (locality(cell) == locality) {
        cells.add(cell);
        share[cell] = 0.7 + 0.6 * chance.share();
      }
    }
    double whole = cells.stream().mapToDouble(cell -> share[cell]).sum();
    var need = new Weighted<Integer>();
    for (int cell : cells) {
      share[cell] *= locality.share() / whole;
      need.with(share[cell] * wards.get(cell).imdAverage(), cell);
      number(cell, population);
    }
    ofLocality.put(locality, cells);
    byNeed.put(locality, need);
  }

  private void name() {
    for (int cell = 0; cell < COLUMNS * ROWS; cell++) {
      var locality = locality(cell);
      double deprived = locality.imd() * (0.5 + chance.share());
      wards.add(
          new Ward(
              "Z05%06d".formatted(cell + 1),
              names.ward(cell),
              locality.title(),
              COUNCIL,
              StrictMath.rint(deprived * 10) / 10));
      postcodes.add(new ArrayList<>());
    }
  }

  private void number(int cell, long population) {
    int many = (int) Math.max(3, population * share[cell] / PEOPLE_PER_POSTCODE);
    var outward = locality(cell).postcodeArea() + (cell + 1) + " ";
    for (int i = 0; i < Math.min(INWARD_CODES, many); i++) {
      postcodes.get(cell).add(new Postcode(outward + inward(i), wards.get(cell)));
    }
  }

  private static String inward(int number) {
    int letters = LETTERS.length();
    return ""
        + number / (letters * letters)
        + LETTERS.charAt(number / letters % letters)
        + LETTERS.charAt(number % letters);
  }

  /// Neighbours share their corners to the last digit, so that the wards tile.
  private void draw() {
    var corners = new Corner[(COLUMNS + 1) * (ROWS + 1)];
    for (int i = 0; i < corners.length; i++) {
      int column = i % (COLUMNS + 1);
      int row = i / (COLUMNS + 1);
      corners[i] = new Corner(near(WEST + STEP * column), near(SOUTH + STEP * row));
    }
    for (int cell = 0; cell < wards.size(); cell++) {
      int low = cell / COLUMNS * (COLUMNS + 1) + cell % COLUMNS;
      int high = low + COLUMNS + 1;
      boundaries.add(
          new Boundary(
              wards.get(cell),
              List.of(
                  corners[low], corners[low + 1], corners[high + 1], corners[high], corners[low])));
    }
  }

  private double near(double degree) {
    return StrictMath.rint((degree + STEP * 0.3 * (chance.share() - 0.5)) * 1e6) / 1e6;
  }
}

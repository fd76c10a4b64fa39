package uk.rowan.extracts.synthetic.rows;

import java.util.List;

/// The shape of a ward: a closed ring of corners, counter-clockwise.
public record Boundary(Ward ward, List<Corner> ring) {

  /// Degrees east and north.
  public record Corner(double longitude, double latitude) {}
}

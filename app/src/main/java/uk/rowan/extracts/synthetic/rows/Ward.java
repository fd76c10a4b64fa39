package uk.rowan.extracts.synthetic.rows;

/// A small area of an invented council. A higher `imdAverage` is more deprived.
public record Ward(String code, String name, String locality, String council, double imdAverage) {}

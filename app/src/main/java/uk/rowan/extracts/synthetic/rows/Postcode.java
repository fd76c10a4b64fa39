package uk.rowan.extracts.synthetic.rows;

/// A postcode of the council.
public record Postcode(String postcode, Ward ward) {}

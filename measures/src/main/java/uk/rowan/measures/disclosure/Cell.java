package uk.rowan.measures.disclosure;

/// A cell that is to be published: what it is called and what it adds up.
public record Cell(String label, Part part) {}

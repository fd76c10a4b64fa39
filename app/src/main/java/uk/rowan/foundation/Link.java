package uk.rowan.foundation;

/// Where to go, and what it is called. An address carries identifiers only, never a person's words.
public record Link(String href, String words) {}

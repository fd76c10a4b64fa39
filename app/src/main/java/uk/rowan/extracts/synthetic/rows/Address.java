package uk.rowan.extracts.synthetic.rows;

import org.jspecify.annotations.Nullable;

/// Where someone lives: the ward is unknown when the postcode is of another council.
public record Address(String house, String postcode, @Nullable Ward ward) {}

package uk.rowan.risk;

import java.util.UUID;

/// Names one assessment.
public record AssessmentId(UUID value) {}

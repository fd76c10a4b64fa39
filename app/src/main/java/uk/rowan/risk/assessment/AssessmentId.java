package uk.rowan.risk.assessment;

import java.util.UUID;

/// Names one assessment.
record AssessmentId(UUID value) {}

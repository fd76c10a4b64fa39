package uk.rowan.risk.assessment;

import java.util.UUID;

/// An assessment as it is kept: in which referral or case it was made.
record Filed<A extends Assessment>(A assessment, UUID matter) {}

package uk.rowan.linkage.register;

import uk.rowan.linkage.Explanation;

/// A record that may be of the person somebody asks for.
///
/// @param person the cluster the record is in
public record Candidate(String source, String id, long person, Explanation explanation) {}

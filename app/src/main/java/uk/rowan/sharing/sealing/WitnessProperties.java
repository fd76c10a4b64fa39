package uk.rowan.sharing.sealing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where seals are handed to the agencies: a folder with one folder for each, which may be a share
/// that the agency keeps. Without one, seals are handed to nobody.
@ConfigurationProperties("rowan.witness")
record WitnessProperties(@Nullable String folder) {}

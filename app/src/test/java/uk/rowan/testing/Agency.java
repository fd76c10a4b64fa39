package uk.rowan.testing;

import java.util.UUID;
import uk.rowan.foundation.AgencyId;

/// An invented agency with one service and one team of it.
public record Agency(AgencyId id, String name, UUID service, UUID team) {}

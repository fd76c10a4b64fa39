package uk.rowan.platform.start;

import java.util.List;

/// Something to say once Rowan is up.
interface Announced {

  List<String> lines(String address);
}

package uk.rowan.sharing.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One service, new or known, with its teams. `id` is null while it is new.
public record ServicePage(
    String title,
    String action,
    String agency,
    String agencyHref,
    @Nullable String id,
    int version,
    ServiceForm form,
    List<Team> teams,
    @Nullable String team) {

  public record Team(String href, String name, String where, String leaders, String members) {}
}

package uk.rowan.sharing.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.TypedDate;

/// One agency, new or known, with its services. `leaves` says from when it is no longer in the
/// partnership; `id` is null while it is new.
public record AgencyPage(
    String title,
    String action,
    @Nullable String id,
    int version,
    AgencyForm form,
    List<Choice> kinds,
    List<Service> services,
    TypedDate on,
    @Nullable String leaves,
    boolean left) {

  public record Service(String href, String name, String takes, String teams) {}
}

package uk.rowan.sharing.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Choice;

/// One member of staff, new or known. `link` is shown once, after it was made.
public record StaffPage(
    String title,
    String action,
    @Nullable String id,
    int version,
    StaffForm form,
    List<Choice> roles,
    List<Choice> teams,
    @Nullable String left) {}

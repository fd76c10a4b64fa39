package uk.rowan.sharing.emergency;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.TypedDate;

/// The form as it was typed. `stale` asks for a code first.
public record EmergencyPage(
    @Nullable String given,
    @Nullable String family,
    TypedDate born,
    @Nullable String number,
    @Nullable String reason,
    @Nullable String words,
    List<Choice> reasons,
    int mostWords,
    boolean stale) {

  static EmergencyPage of(EmergencyForm form, boolean stale) {
    var born = form.born();
    return new EmergencyPage(
        form.given(),
        form.family(),
        born == null ? TypedDate.NOTHING : born,
        form.number(),
        form.reason(),
        form.words(),
        Arrays.stream(Reason.values()).map(r -> new Choice(r.name(), r.words())).toList(),
        EmergencyForm.MOST_WORDS,
        stale);
  }

  @Override
  public String toString() {
    return "EmergencyPage";
  }
}

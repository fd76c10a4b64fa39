package uk.rowan.sharing.history;

import java.util.List;
import uk.rowan.foundation.Choice;

/// The looks of one member of staff at one record on one day, as whoever judges them needs it.
/// `name` is empty where they may not know whose record it is; `found` while it waits.
public record LookPage(
    String action,
    String why,
    String meaning,
    String sentence,
    String who,
    String agency,
    String when,
    String what,
    String basis,
    String name,
    String historyHref,
    String due,
    boolean late,
    List<Choice> findings,
    LookForm form,
    int mostWords,
    String found,
    String words) {

  @Override
  public String toString() {
    return "LookPage";
  }
}

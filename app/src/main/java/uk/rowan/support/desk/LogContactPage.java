package uk.rowan.support.desk;

import java.util.List;
import java.util.stream.Stream;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.support.AboutCase;

/// Logging a contact: the ways that are safe to choose from, the others with the reason.
public record LogContactPage(
    AboutCase about, List<WayPage> ways, LogContactForm form, List<Problem> problems) {

  public List<WayPage> unsafe() {
    return ways.stream().filter(way -> !way.safe()).toList();
  }

  public List<WayPage> safe() {
    return ways.stream().filter(WayPage::safe).toList();
  }

  public List<Choice> all() {
    return Stream.concat(
            Stream.of(new Choice("", "Choose how")),
            Stream.of(ChannelKind.values()).map(kind -> new Choice(kind.name(), kind.words())))
        .toList();
  }

  public List<Choice> outcomes() {
    return ContactOutcome.choices();
  }

  public String them() {
    return LogContactForm.THEM;
  }

  @Override
  public String toString() {
    return "LogContactPage";
  }
}

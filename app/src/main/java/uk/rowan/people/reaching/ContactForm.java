package uk.rowan.people.reaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.people.Told;
import uk.rowan.people.Told.ChannelKind;

/// A way to reach someone, as typed.
public record ContactForm(
    @Nullable String channel,
    @Nullable String address,
    @Nullable String safe,
    @Nullable String from,
    @Nullable String until,
    @Nullable String voicemail,
    @Nullable String words) {

  private static final int MOST = 500;
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()-]{7,20}");
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,}");
  private static final Set<ChannelKind> NUMBERS = Set.of(ChannelKind.PHONE, ChannelKind.TEXT);

  static final ContactForm EMPTY = new ContactForm(null, null, null, null, null, null, null);

  sealed interface Read {
    record Good(Told.Channel channel) implements Read {}

    record Bad(List<Problem> problems) implements Read {}
  }

  Read read() {
    var problems = new ArrayList<Problem>();
    var kind = kind();
    if (kind == null) {
      problems.add(new Problem("channel", "Select how to reach them"));
    }
    var where = said(address);
    if (kind != null && NUMBERS.contains(kind) && !NUMBER.matcher(where).matches()) {
      problems.add(new Problem("address", "Enter a telephone number, like 01632 960 001"));
    }
    if (kind == ChannelKind.EMAIL && !EMAIL.matcher(where).matches()) {
      problems.add(new Problem("address", "Enter an e-mail address, like name@example.com"));
    }
    var safety = safety();
    if (safety == null) {
      problems.add(new Problem("safe", "Select whether the person said this is safe"));
    }
    var hours = hours(problems);
    if (said(words).length() > MOST) {
      problems.add(new Problem("words", "What to mind can have " + MOST + " characters at most"));
    }
    if (!problems.isEmpty() || kind == null || safety == null) {
      return new Read.Bad(List.copyOf(problems));
    }
    return new Read.Good(
        new Told.Channel(kind, where, safety, hours, "YES".equals(voicemail), said(words)));
  }

  private Optional<Told.Hours> hours(List<Problem> problems) {
    if (said(from).isEmpty() && said(until).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Told.Hours(Integer.parseInt(said(from)), Integer.parseInt(said(until))));
    } catch (IllegalArgumentException e) {
      problems.add(
          new Problem("from", "Enter hours of the day, like 9 and 17, or leave both empty"));
      return Optional.empty();
    }
  }

  private @Nullable ChannelKind kind() {
    for (var kind : ChannelKind.values()) {
      if (kind.name().equals(said(channel))) {
        return kind;
      }
    }
    return null;
  }

  private Told.@Nullable Safety safety() {
    for (var safety : Told.Safety.values()) {
      if (safety.name().equals(said(safe))) {
        return safety;
      }
    }
    return null;
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  @Override
  public String toString() {
    return "ContactForm";
  }
}

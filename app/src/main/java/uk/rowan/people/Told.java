package uk.rowan.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A person as somebody tells of them for the first time. Nothing here is checked against anyone
/// the partnership knows.
public record Told(
    Name name,
    Birth birth,
    String pronoun,
    String language,
    List<Place> places,
    List<Channel> channels,
    Optional<String> nhsNumber) {

  /// An address, or any other words that say where someone is or was.
  public record Place(String kind, String words, String postcode) {
    @Override
    public String toString() {
      return "Place";
    }
  }

  /// A way to reach someone and what was said about it. `address` is the number or e-mail address,
  /// empty when it needs none.
  public record Channel(
      ChannelKind kind,
      String address,
      Safety safe,
      Optional<Hours> hours,
      boolean voicemail,
      String words) {
    @Override
    public String toString() {
      return "Channel[" + kind + "]";
    }
  }

  public enum ChannelKind {
    PHONE("Phone"),
    TEXT("Text message"),
    EMAIL("Email"),
    POST("Letter"),
    IN_PERSON("In person"),
    THROUGH_SOMEONE("Through someone else");

    private final String words;

    ChannelKind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// Safe only when the person said so.
  public enum Safety {
    YES,
    NO,
    NOT_ASKED
  }

  /// Hours of the day in Europe/London: from `from` o'clock until `until` o'clock.
  public record Hours(int from, int until) {
    public Hours {
      if (from < 0 || until > 24 || from >= until) {
        throw new IllegalArgumentException(
            "hours run from 0 to 24, not from " + from + " to " + until);
      }
    }
  }

  public Told {
    places = List.copyOf(places);
    channels = List.copyOf(channels);
  }

  /// A person of whom only a name and a birth are told.
  public static Told of(Name name, Birth birth) {
    return new Told(name, birth, "", "", List.of(), List.of(), Optional.empty());
  }

  static final Set<ChannelKind> NEEDS_ADDRESS =
      Set.of(ChannelKind.PHONE, ChannelKind.TEXT, ChannelKind.EMAIL);

  @Override
  public String toString() {
    return "Told";
  }
}

package uk.rowan.verifier;

import java.nio.file.Path;

/// Something that cannot be so if nobody touched the log: what kind, where, and in words.
public record Fault(Kind kind, Place place, String detail) {

  /// Where a fault was found.
  public sealed interface Place {
    record Event(int shard, long seq) implements Place {}

    record Seal(long number) implements Place {}

    record Witness(Path folder, long number) implements Place {}
  }

  /// What is wrong, and what that means.
  public enum Kind {
    ALTERED("This event is not the one that was written."),
    UNLINKED("This event does not follow the one before it: one was replaced, moved or put in."),
    MISSING("An event is missing here."),
    DOUBLED("This place of the chain is taken twice: an event was put in."),
    UNKNOWN_CHAIN("There is no such chain: this event was put in."),
    CUT_OFF("A seal covers events that are no longer there: the end of the chain was cut off."),
    REWRITTEN("A seal holds another hash here: the chain was written anew after it was sealed."),
    HEAD_DIFFERS("The chain does not end where its head says: events were cut off or put in."),
    SEAL_MISSING("A seal is missing here."),
    SEAL_UNLINKED("This seal does not follow the one before it: one of the two was replaced."),
    SEAL_ROOT("The root of this seal is not the root of its heads: the seal was altered."),
    SEAL_SIGNATURE("This seal was not signed with Rowan's key: it was altered or put in."),
    SEAL_HEADS("The heads of this seal are not what a seal holds: it was altered."),
    WITNESS_ALONE("A witness holds a seal that is not in the log: it was removed from the log."),
    WITNESS_DIFFERS("A witness holds another seal: the log was written anew."),
    WITNESS_LACKS("A witness lacks this seal: it was put into the log, or the file was removed."),
    WITNESS_KEY(
        "A witness holds another public key: the log was signed anew, or the file changed.");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }

    public String meaning() {
      return meaning;
    }
  }

  /// One sentence for where, one for what it means.
  public String words() {
    var where =
        switch (place) {
          case Place.Event(int shard, long seq) -> "chain %d, event %d".formatted(shard, seq);
          case Place.Seal(long number) -> "seal %d".formatted(number);
          case Place.Witness(var folder, long number) ->
              "witness %s, seal %d".formatted(folder, number);
        };
    return "%s: %s%s".formatted(where, kind.meaning(), detail.isEmpty() ? "" : " " + detail);
  }
}

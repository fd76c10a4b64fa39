package uk.rowan.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.PersonId;
import uk.rowan.sharing.Look;

/// What another module adds to the page about a person. Each gives only what the look is open to.
public interface StorySource {

  /// The headline that says who works with the person.
  String WORKER = "Named worker";

  /// The headline that says how it is safe to reach them now.
  String REACH = "Safe to reach now";

  /// One thing that happened. `by` is who, in words; `kind` names what can be filtered by;
  /// `meaning` is "", "danger" or "clock"; `href` leads to it, null when it has no page.
  record Entry(
      Instant at,
      String kind,
      String title,
      String words,
      String by,
      String meaning,
      @Nullable String href) {
    @Override
    public String toString() {
      return "Entry[" + kind + "]";
    }
  }

  /// Something to know before anything else: the risk now, the named worker.
  record Headline(String name, String words, String meaning, @Nullable String href) {
    @Override
    public String toString() {
      return "Headline[" + name + "]";
    }
  }

  List<Entry> entries(PersonId person, Look.Open look);

  default List<Headline> headlines(PersonId person, Look.Open look) {
    return List.of();
  }
}

package uk.rowan.risk.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;

/// A set of questions about risk, in the order they are asked, as its owner published that version
/// of it.
///
/// Without questions it is an empty definition: it says what the instrument is, and a partnership
/// fills it from the file it is licensed to use.
public record Instrument(
    Edition edition,
    About about,
    Scoring scoring,
    Shape shape,
    List<Group> groups,
    InForce inForce) {

  /// Which instrument, and which version of it. Scores of two editions are never compared.
  public record Edition(String code, String version) {}

  /// What people need to know of it. `opening` is what to see to before the first question.
  public record About(String title, String owner, String licence, @Nullable String opening) {}

  /// How many questions the owner published, null where that is not known, and how they are
  /// answered.
  public record Shape(@Nullable Integer itemCount, Set<AnswerType> answerTypes) {

    public Shape {
      answerTypes = Set.copyOf(answerTypes);
    }
  }

  /// Questions that are asked together.
  public record Group(String key, String title, List<Item> items) {

    public Group {
      items = List.copyOf(items);
    }
  }

  /// The days on which new assessments may use it: from the first, until but not on the last.
  public record InForce(@Nullable LocalDate from, @Nullable LocalDate until) {

    public boolean on(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
  }

  public Instrument {
    groups = List.copyOf(groups);
    var keys = new HashSet<String>();
    int number = 0;
    for (var item : itemsOf(groups)) {
      number++;
      if (item.number() != number || !keys.add(item.key())) {
        throw new IllegalArgumentException(
            "item %s of %s is out of order or there twice".formatted(item.key(), edition));
      }
    }
    if (number > 0 && shape.itemCount() != null && shape.itemCount() != number) {
      throw new IllegalArgumentException(
          "%s has %d items, its owner published %d".formatted(edition, number, shape.itemCount()));
    }
  }

  public List<Item> items() {
    return itemsOf(groups);
  }

  public Optional<Item> item(String key) {
    return items().stream().filter(item -> item.key().equals(key)).findFirst();
  }

  public boolean isEmpty() {
    return items().isEmpty();
  }

  /// Why it cannot be used for a new assessment on that day, and what to do; nothing when it can.
  public List<Problem> whyNotUsable(LocalDate day) {
    var problems = new ArrayList<Problem>();
    if (isEmpty()) {
      problems.add(
          new Problem(
              "instrument",
              """
              Rowan holds no questions for %s: they belong to %s. Ask whoever looks after Rowan to load the file your \
              partnership is licensed to use. Until then, choose another checklist\
              """
                  .formatted(about.title(), about.owner())));
    }
    if (!inForce.on(day)) {
      problems.add(
          new Problem(
              "instrument",
              "%s, version %s, is not in use on that day. Choose the version that is"
                  .formatted(about.title(), edition.version())));
    }
    return List.copyOf(problems);
  }

  /// The same instrument with the questions, bands and dates of a licensed file. What the owner
  /// published stays as it is.
  public Instrument filledFrom(Instrument licensed) {
    if (!isEmpty() || licensed.isEmpty()) {
      throw new IllegalArgumentException(
          "only an empty definition is filled, from one with items: " + edition);
    }
    if (!licensed.edition.code().equals(edition.code())
        || licensed.scoring.rule() != scoring.rule()
        || !licensed.fits(shape)) {
      throw new IllegalArgumentException(
          "The file is not this instrument: %s has %s, answered by %s, and its \"rule\" is %s"
              .formatted(
                  about.title(),
                  shape.itemCount() == null ? "items" : shape.itemCount() + " items",
                  shape.answerTypes().stream().sorted().toList(),
                  scoring.rule()));
    }
    return new Instrument(
        licensed.edition, about, licensed.scoring, shape, licensed.groups, licensed.inForce);
  }

  /// The same instrument with a partnership's own choice of questions that ask for a second look.
  public Instrument withCritical(Set<String> keys) {
    var unknown = new HashSet<>(keys);
    items().forEach(item -> unknown.remove(item.key()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("%s has no items %s".formatted(edition, unknown));
    }
    var marked =
        groups.stream()
            .map(
                group ->
                    new Group(
                        group.key(),
                        group.title(),
                        group.items().stream()
                            .map(item -> item.withCritical(keys.contains(item.key())))
                            .toList()))
            .toList();
    return new Instrument(edition, about, scoring, shape, marked, inForce);
  }

  private boolean fits(Shape published) {
    Integer count = published.itemCount();
    return (count == null || count == items().size())
        && items().stream().allMatch(item -> published.answerTypes().contains(item.type()));
  }

  private static List<Item> itemsOf(List<Group> groups) {
    return groups.stream().flatMap(group -> group.items().stream()).toList();
  }
}

package uk.rowan.extracts.synthetic.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Relationship;
import uk.rowan.extracts.synthetic.rows.Sex;

/// One row of a breakdown: what it is called, and which events are of it.
record Category<E>(String name, Predicate<E> holds) {

  boolean isUnknown() {
    return name.equals(Figures.UNKNOWN);
  }

  /// F, M and unknown.
  static <E> List<Category<E>> sexes(Function<E, @Nullable Sex> sex) {
    return closed(List.of(Sex.F, Sex.M), Sex::name, sex);
  }

  static <E> List<Category<E>> relationships(Function<E, @Nullable Relationship> relationship) {
    return closed(List.of(Relationship.values()), Relationship::text, relationship);
  }

  /// Every value of a closed list and, where it is optional, what is not known.
  static <E, V> List<Category<E>> closed(
      List<V> values, Function<V, String> name, Function<E, @Nullable V> of) {
    var categories = new ArrayList<Category<E>>();
    for (var value : values) {
      categories.add(new Category<>(name.apply(value), event -> value.equals(of.apply(event))));
    }
    categories.add(new Category<>(Figures.UNKNOWN, event -> of.apply(event) == null));
    return categories;
  }

  /// The bands and what is not known; ages under the first band are in none.
  static <E> List<Category<E>> ages(List<Band> bands, Function<E, @Nullable Integer> age) {
    var categories = new ArrayList<Category<E>>();
    for (var band : bands) {
      categories.add(new Category<>(band.name(), event -> band.holds(age.apply(event))));
    }
    categories.add(new Category<>(Figures.UNKNOWN, event -> age.apply(event) == null));
    return categories;
  }

  /// What occurs among these events, by name; what is not known stands last.
  static <E> List<Category<E>> open(List<E> events, Function<E, @Nullable String> of) {
    var categories = new ArrayList<Category<E>>();
    events.stream()
        .map(of)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .forEach(
            name -> categories.add(new Category<>(name, event -> name.equals(of.apply(event)))));
    if (events.stream().anyMatch(event -> of.apply(event) == null)) {
      categories.add(new Category<>(Figures.UNKNOWN, event -> of.apply(event) == null));
    }
    return categories;
  }

  int count(List<E> events) {
    return Evidence.count(events, holds);
  }
}

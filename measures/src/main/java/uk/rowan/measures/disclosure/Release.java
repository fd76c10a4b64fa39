package uk.rowan.measures.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// All tables that come out together, the most important first, with what came out before. Tables
/// that are protected one by one protect nobody: their differences are tables too.
public record Release(Frame frame, List<Table> tables, List<Share> shares, List<Known> earlier) {

  /// A share of people that is shown beside the counts: the part is hidden as well when those of
  /// the whole who are not in it are few.
  public record Share(Part part, Part whole) {}

  public Release {
    tables = List.copyOf(tables);
    shares = List.copyOf(shares);
    earlier = List.copyOf(earlier);
    if (tables.stream().map(Table::name).distinct().count() < tables.size()) {
      throw new IllegalArgumentException("two tables of a release have one name");
    }
  }

  public static Release of(Frame frame, Table... tables) {
    return new Release(frame, List.of(tables), List.of(), List.of());
  }

  public Release showing(Share... more) {
    return new Release(frame, tables, joined(shares, List.of(more)), earlier);
  }

  public Release after(Known... more) {
    return new Release(frame, tables, shares, joined(earlier, List.of(more)));
  }

  Release without(Table table) {
    return new Release(
        frame, tables.stream().filter(it -> !it.equals(table)).toList(), shares, earlier);
  }

  /// Hides what must be hidden. Tables that cannot be protected are withheld as a whole.
  public Protection protect(Rule rule) {
    return Protector.protect(this, rule);
  }

  /// What could be found out if all cells were shown under the rule but these parts, which are
  /// hidden: empty when nothing.
  public List<Exposure> audit(Rule rule, Set<Part> hidden) {
    var ground = Ground.of(this, rule);
    var auditor = new Auditor(ground);
    return Stream.concat(auditor.alreadyOut().stream(), auditor.findings(ground.classes(hidden)))
        .map(Finding::exposure)
        .toList();
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}

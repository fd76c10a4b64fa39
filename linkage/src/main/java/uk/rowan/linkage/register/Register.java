package uk.rowan.linkage.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.rowan.linkage.Explanation;
import uk.rowan.linkage.Model;
import uk.rowan.linkage.Refusal;
import uk.rowan.linkage.clusters.Conflicts;
import uk.rowan.linkage.clusters.Gathering;
import uk.rowan.linkage.pairs.Edges;
import uk.rowan.linkage.pairs.Weigher;
import uk.rowan.linkage.reading.Reader;
import uk.rowan.linkage.records.Records;

/// Who is who, while records come, change and go, and an answer at once for someone who is new.
///
/// After any sequence of additions, corrections and removals the persons are those that linking the
/// remaining records all at once with the same model gives, whatever the order. Only persons near a
/// change are gathered anew. Safe for use by several threads; they take turns.
public final class Register {

  private static final int QUESTION = 0;

  private final Model model;
  private final Records records;
  private final List<Groups> groups = new ArrayList<>();
  private final Links links = new Links();
  private final Persons persons = new Persons();
  private final LongMap rows = new LongMap();
  private final TreeSet<Integer> gone = new TreeSet<>();
  private final Set<Conflicts.Pair> never = new HashSet<>();
  private final Conflicts conflicts;
  private final Gathering.Forest forest = new Gathering.Forest(64);
  private final Weigher weigher;
  private final Map<Integer, List<Refusal>> refusals = new HashMap<>();

  /// An empty register. With `acrossOnly`, each source has every person once.
  public Register(Model model, boolean acrossOnly) {
    this.model = model;
    this.records = new Records(model.fields());
    for (int field = 0; field < model.fields().size(); field++) {
      for (var form : model.comparisons().get(field).frequencies().shares().keySet()) {
        byte[] text = form.getBytes(StandardCharsets.UTF_8);
        records.values(field).number(text, 0, text.length);
      }
    }
    records.add("", "", model.fields().stream().map(_ -> "").toList());
    for (var rule : model.rules()) {
      groups.add(new Groups(records, rule));
    }
    this.conflicts = new Conflicts(records, acrossOnly, never);
    this.weigher = new Weigher(model, records);
  }

  /// How many records there are.
  public synchronized int size() {
    return records.size() - 1 - gone.size();
  }

  /// Puts a record in, told by the names of the model's fields; one that is already there is
  /// corrected.
  public synchronized List<Change> put(String source, String id, Map<String, String> told) {
    return putForms(source, id, Reader.forms(model.fields(), told));
  }

  /// The same with standard forms in the order of the model's fields.
  synchronized List<Change> putForms(String source, String id, List<String> forms) {
    long key = key(source, id);
    int row = rows.get(key);
    var touched = new Rows();
    boolean known = row != LongMap.NOTHING && !gone.contains(row);
    if (known) {
      groups.forEach(group -> group.remove(row, touched));
      records.put(row, forms);
      return enter(row, touched);
    }
    if (row != LongMap.NOTHING) {
      gone.remove(row);
      records.put(row, forms);
      return enter(row, touched);
    }
    int added = records.add(source, id, forms);
    rows.put(key, added);
    return enter(added, touched);
  }

  /// Takes a record out; nothing happens when it is not there.
  public synchronized List<Change> remove(String source, String id) {
    int row = rows.get(key(source, id));
    if (row == LongMap.NOTHING || gone.contains(row)) {
      return List.of();
    }
    var touched = new Rows();
    groups.forEach(group -> group.remove(row, touched));
    gone.add(row);
    touched.add(row);
    return settle(touched);
  }

  /// Notes that somebody decided that two records are never the same, or takes that back.
  public synchronized List<Change> decide(
      String sourceA, String idA, String sourceB, String idB, boolean different) {
    var pair = Conflicts.Pair.of(key(sourceA, idA), key(sourceB, idB));
    if (different ? !never.add(pair) : !never.remove(pair)) {
      return List.of();
    }
    var touched = new Rows();
    for (long key : new long[] {pair.low(), pair.high()}) {
      int row = rows.get(key);
      if (row != LongMap.NOTHING && !gone.contains(row)) {
        touched.add(row);
      }
    }
    return gather(around(touched));
  }

  /// The person a record is of; 0 when there is no such record.
  public synchronized long person(String source, String id) {
    int row = rows.get(key(source, id));
    return row == LongMap.NOTHING || gone.contains(row) ? 0 : persons.of(row);
  }

  /// The joins that were refused among the persons as they are now, the strongest first.
  public synchronized List<Refusal> refusals() {
    return refusals.values().stream()
        .flatMap(List::stream)
        .filter(refusal -> persons.of(refusal.a()) != persons.of(refusal.b()))
        .sorted(Comparator.comparingDouble(refusal -> -refusal.weight()))
        .toList();
  }

  /// Who somebody who is told of may be, the likeliest first: every record that the rules bring
  /// together with them and that weighs at least `least`. Nothing of what was told is kept.
  public synchronized List<Candidate> candidates(Map<String, String> told, double least) {
    var forms = Reader.forms(model.fields(), told);
    var marks = new int[forms.size()];
    for (int field = 0; field < marks.length; field++) {
      marks[field] = records.values(field).size();
    }
    records.put(QUESTION, forms);
    try {
      var found = new Rows();
      groups.forEach(group -> group.companions(QUESTION, found));
      found.tidy();
      var candidates = new ArrayList<Candidate>();
      for (int i = 0; i < found.size(); i++) {
        int row = found.get(i);
        if (weigher.weight(QUESTION, row) >= least) {
          candidates.add(
              new Candidate(
                  records.sources().get(records.source(row)),
                  records.id(row),
                  persons.of(row),
                  Explanation.of(model, records, weigher, QUESTION, row)));
        }
      }
      candidates.sort(
          Comparator.comparingDouble((Candidate candidate) -> -candidate.explanation().weight())
              .thenComparing(Candidate::source)
              .thenComparing(Candidate::id));
      return candidates;
    } finally {
      records.put(QUESTION, forms.stream().map(_ -> "").toList());
      for (int field = 0; field < marks.length; field++) {
        records.values(field).forget(marks[field]);
      }
    }
  }

  private static long key(String source, String id) {
    byte[] text = id.getBytes(StandardCharsets.UTF_8);
    return Records.key(source, text, 0, text.length);
  }

  private List<Change> enter(int row, Rows touched) {
    forest.grow(records.size());
    links.grow(records.size());
    persons.grow(records.size());
    groups.forEach(group -> group.add(row, touched));
    touched.add(row);
    return settle(touched);
  }

  /// Looks anew at all pairs of touched records, then gathers whoever is near.
  private List<Change> settle(Rows touched) {
    touched.tidy();
    var near = new Rows();
    for (int i = 0; i < touched.size(); i++) {
      int row = touched.get(i);
      near.add(row);
      relink(row, near);
    }
    near.tidy();
    return gather(around(near));
  }

  private void relink(int row, Rows near) {
    for (int at = links.count(row) - 1; at >= 0; at--) {
      int other = links.other(row, at);
      near.add(other);
      links.unlink(row, other);
    }
    if (gone.contains(row)) {
      return;
    }
    var found = new Rows();
    groups.forEach(group -> group.companions(row, found));
    found.tidy();
    for (int i = 0; i < found.size(); i++) {
      int other = found.get(i);
      if (other != row && !conflicts.isOneSource(row, other)) {
        double weight = weigher.weight(Math.min(row, other), Math.max(row, other));
        if (weight >= model.thresholdWeight()) {
          links.link(row, other, weight);
          near.add(other);
        }
      }
    }
  }

  /// Everyone linked by any chain to one of these, and whoever shares a person with one now.
  private Set<Integer> around(Rows near) {
    var around = new TreeSet<Integer>();
    var waiting = new ArrayList<Integer>();
    for (int i = 0; i < near.size(); i++) {
      for (int row = forest.root(near.get(i)); row >= 0; row = forest.next(row)) {
        waiting.add(row);
      }
    }
    while (!waiting.isEmpty()) {
      int row = waiting.removeLast();
      if (around.add(row)) {
        for (int at = 0; at < links.count(row); at++) {
          waiting.add(links.other(row, at));
        }
      }
    }
    return around;
  }

  private List<Change> gather(Set<Integer> around) {
    var before = new HashMap<Integer, Long>();
    var gathering = new Gathering(records, weigher, conflicts, model.cohesion(), forest);
    record Pair(int a, int b, double weight) {}
    var pairs = new ArrayList<Pair>();
    for (int row : around) {
      before.put(row, persons.of(row));
      forest.alone(row);
      refusals.remove(row);
      for (int at = 0; at < links.count(row); at++) {
        if (row < links.other(row, at)) {
          pairs.add(new Pair(row, links.other(row, at), links.weight(row, at)));
        }
      }
    }
    pairs.sort((x, y) -> gathering.compare(x.a(), x.b(), x.weight(), y.a(), y.b(), y.weight()));
    pairs.forEach(pair -> gathering.consider(pair.a(), pair.b(), pair.weight()));
    for (var refusal : gathering.refusals()) {
      refusals.computeIfAbsent(refusal.a(), _ -> new ArrayList<>()).add(refusal);
    }
    var gathered = new HashMap<Integer, List<Integer>>();
    for (int row : around) {
      if (gone.contains(row)) {
        persons.leave(row);
      } else {
        gathered.computeIfAbsent(forest.root(row), _ -> new ArrayList<>()).add(row);
      }
    }
    var ordered =
        gathered.values().stream()
            .sorted(Comparator.comparingLong(group -> records.key(group.getFirst())))
            .toList();
    return persons.settle(ordered, before);
  }

  /// A register of all records of a linkage, filled at once.
  public static Register of(Records all, Model model, Edges edges, boolean acrossOnly) {
    var register = new Register(model, acrossOnly);
    register.fill(all, edges);
    return register;
  }

  private void fill(Records all, Edges edges) {
    var touched = new Rows();
    int n = all.size();
    records.reserve(n, all.idBytes().length);
    for (int row = 0; row < n; row++) {
      var forms = new ArrayList<String>();
      for (int field = 0; field < all.fields().size(); field++) {
        forms.add(all.values(field).text(all.value(row, field)));
      }
      int added = records.add(all.sources().get(all.source(row)), all.id(row), forms);
      rows.put(records.key(added), added);
      groups.forEach(group -> group.add(added, touched));
      touched.clear();
    }
    forest.grow(n + 1);
    links.grow(n + 1);
    persons.grow(n + 1);
    for (int edge = 0; edge < edges.size(); edge++) {
      if (edges.weight(edge) >= model.thresholdWeight()) {
        links.link(edges.a(edge) + 1, edges.b(edge) + 1, edges.weight(edge));
      }
    }
    var done = new boolean[n + 1];
    for (int row = 1; row <= n; row++) {
      if (!done[row]) {
        touched.clear();
        touched.add(row);
        var component = around(touched);
        component.forEach(one -> done[one] = true);
        gather(component);
      }
    }
  }
}

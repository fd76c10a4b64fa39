package uk.rowan.extracts.synthetic.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything the agencies of one partnership wrote down, each source in the order of its lines.
public final class Extracts {

  private final Map<Source<?>, List<?>> rows;

  private Extracts(Map<Source<?>, List<?>> rows) {
    this.rows = Map.copyOf(rows);
  }

  /// Empty where nobody sent the source.
  @SuppressWarnings("unchecked") // `with` lets nothing else in
  public <R> List<R> of(Source<R> source) {
    return (List<R>) rows.getOrDefault(source, List.of());
  }

  public boolean has(Source<?> source) {
    return rows.containsKey(source);
  }

  public static Collected collected() {
    return new Collected();
  }

  /// Extracts while they are being gathered.
  public static final class Collected {

    private final Map<Source<?>, List<?>> rows = new HashMap<>();

    private Collected() {}

    public <R> Collected with(Source<R> source, List<R> lines) {
      rows.put(source, List.copyOf(lines));
      return this;
    }

    public Extracts done() {
      return new Extracts(rows);
    }
  }
}

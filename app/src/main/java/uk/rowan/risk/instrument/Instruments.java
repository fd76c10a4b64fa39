package uk.rowan.risk.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.rowan.risk.instrument.Instrument.Edition;

/// The instruments a partnership has: Rowan's own, those it filled from its licensed files, and
/// those still empty.
public record Instruments(List<Instrument> all) {

  private static final List<String> SHIPPED =
      List.of("rowan-1", "sector-24", "police-27", "young-24", "older", "dara");

  public Instruments {
    all = List.copyOf(all);
    long different = all.stream().map(Instrument::edition).distinct().count();
    if (different != all.size()) {
      throw new IllegalArgumentException("two instruments have the same code and version");
    }
  }

  /// What comes with Rowan: its own checklist, and empty definitions of those that belong to
  /// others.
  public static Instruments shipped() {
    return new Instruments(SHIPPED.stream().map(Instruments::resource).toList());
  }

  public Optional<Instrument> find(Edition edition) {
    return all.stream().filter(instrument -> instrument.edition().equals(edition)).findFirst();
  }

  /// Those that a new assessment can use on that day.
  public List<Instrument> usable(LocalDate day) {
    return all.stream().filter(instrument -> instrument.whyNotUsable(day).isEmpty()).toList();
  }

  /// With a licensed file: it fills the empty definition of that code, or stands beside the
  /// editions there are.
  public Instruments with(Instrument licensed) {
    var filled = new ArrayList<>(all);
    for (int i = 0; i < filled.size(); i++) {
      var one = filled.get(i);
      if (one.isEmpty() && one.edition().code().equals(licensed.edition().code())) {
        filled.set(i, one.filledFrom(licensed));
        return new Instruments(filled);
      }
    }
    filled.add(licensed);
    return new Instruments(filled);
  }

  private static Instrument resource(String name) {
    var file = name + ".json";
    try (var in = Instruments.class.getResourceAsStream("/risk/instruments/" + file)) {
      if (in == null) {
        throw new IllegalStateException("instrument file %s is missing".formatted(file));
      }
      return InstrumentReader.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

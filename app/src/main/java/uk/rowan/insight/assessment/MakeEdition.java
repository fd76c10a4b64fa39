package uk.rowan.insight.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.insight.measure.Audience;
import uk.rowan.insight.measure.Catalogue;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Definition;
import uk.rowan.insight.measure.Edition;
import uk.rowan.insight.measure.Period;
import uk.rowan.measures.Measured;

/// Makes every figure of a period as an audience may see it.
@Component
class MakeEdition {

  private record Counted(Setting setting, Tallies tallies) {}

  private final Catalogue catalogue = Catalogue.ours();
  private final ReadSetting reads;
  private final Counting counts;
  private final TransactionOperations transactions;

  MakeEdition(ReadSetting reads, Counting counts, TransactionOperations transactions) {
    this.reads = reads;
    this.counts = counts;
    this.transactions = transactions;
  }

  /// Everything is counted in one transaction; what takes long afterwards holds none.
  Edition edition(Period period, Audience audience) {
    var counted = transactions.execute(_ -> count(period));
    if (counted == null) {
      throw new IllegalStateException("a transaction gives what was counted");
    }
    return edition(period, counted, audience);
  }

  private Counted count(Period period) {
    var setting = reads.read();
    var measures = catalogue.measures().stream().filter(setting::has).toList();
    return new Counted(setting, counts.count(measures, catalogue, period, setting.places()));
  }

  private Edition edition(Period period, Counted counted, Audience audience) {
    var setting = counted.setting();
    var tallies = counted.tallies();
    Counts all = (count, cell) -> Measured.value(tallies.of(count, cell));
    var truth = new Figuring(catalogue, period, setting, tallies, all);
    if (audience.rule().isEmpty()) {
      return edition(period, audience, setting, truth, List.of());
    }
    var cells = new LinkedHashMap<Definition, List<Cell>>();
    for (var measure : catalogue.measures()) {
      if (setting.has(measure) && measure.aboutPeople()) {
        cells.put(measure, truth.cells(measure));
      }
    }
    var known = Protecting.of(catalogue, setting.places(), tallies, audience.rule().get(), cells);
    var shown = new Figuring(catalogue, period, setting, tallies, known);
    return edition(period, audience, setting, shown, known.withheld());
  }

  private static Edition edition(
      Period period, Audience audience, Setting setting, Figuring figuring, List<String> withheld) {
    return new Edition(period, audience, setting.places().all(), figuring.figures(), withheld);
  }
}

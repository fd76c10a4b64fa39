package uk.rowan.risk.instrument;

import java.util.List;

/// The critical questions to look at again before anyone names a band: those that are so, and those
/// nobody can tell yet.
public record SecondLook(List<Item> present, List<Item> open) {

  public SecondLook {
    present = List.copyOf(present);
    open = List.copyOf(open);
  }

  public static SecondLook at(Instrument instrument, Answers answers) {
    var critical = instrument.items().stream().filter(item -> item.alert().critical()).toList();
    return new SecondLook(
        critical.stream().filter(item -> answers.to(item).value().isPresent()).toList(),
        critical.stream().filter(item -> answers.to(item).value().isOpen()).toList());
  }

  public boolean isNeeded() {
    return !present.isEmpty() || !open.isEmpty();
  }
}

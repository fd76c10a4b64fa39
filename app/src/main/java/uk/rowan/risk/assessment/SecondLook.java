package uk.rowan.risk.assessment;

import java.util.List;

/// The critical questions to look at again before anyone names a band: those that are so, and those
/// nobody can tell yet.
record SecondLook(List<Item> present, List<Item> open) {

  SecondLook {
    present = List.copyOf(present);
    open = List.copyOf(open);
  }

  static SecondLook at(Instrument instrument, Answers answers) {
    var critical = instrument.items().stream().filter(item -> item.alert().critical()).toList();
    return new SecondLook(
        critical.stream().filter(item -> answers.to(item).value().isPresent()).toList(),
        critical.stream().filter(item -> answers.to(item).value().isOpen()).toList());
  }

  boolean isNeeded() {
    return !present.isEmpty() || !open.isEmpty();
  }
}

package uk.rowan.risk.assessment;

import java.util.HashMap;
import java.util.Map;

/// The answers of one assessment, by the key of the item. What is not in it was not asked.
record Answers(Map<String, Answer> byItem) {

  static final Answers NONE = new Answers(Map.of());

  Answers {
    byItem = Map.copyOf(byItem);
  }

  Answer to(Item item) {
    return byItem.getOrDefault(item.key(), Answer.NOT_ASKED);
  }

  Answers with(Item item, Answer answer) {
    if (!item.type().allows(answer.value())) {
      throw new IllegalArgumentException(
          "item %s is answered by %s, not %s".formatted(item.key(), item.type(), answer.value()));
    }
    var changed = new HashMap<>(byItem);
    if (answer.equals(Answer.NOT_ASKED)) {
      changed.remove(item.key());
    } else {
      changed.put(item.key(), answer);
    }
    return new Answers(changed);
  }
}

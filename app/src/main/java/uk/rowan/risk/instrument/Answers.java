package uk.rowan.risk.instrument;

import java.util.HashMap;
import java.util.Map;

/// The answers of one assessment, by the key of the item. What is not in it was not asked.
public record Answers(Map<String, Answer> byItem) {

  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    byItem = Map.copyOf(byItem);
  }

  public Answer to(Item item) {
    return byItem.getOrDefault(item.key(), Answer.NOT_ASKED);
  }

  public Answers with(Item item, Answer answer) {
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

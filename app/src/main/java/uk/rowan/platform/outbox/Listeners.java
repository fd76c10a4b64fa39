package uk.rowan.platform.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.rowan.foundation.Listener;
import uk.rowan.foundation.News;

/// Who listens, by the name that is kept with what waits for them.
@Component
class Listeners {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Listener<?>> byName = new HashMap<>();

  Listeners(List<Listener<?>> listeners) {
    for (var listener : listeners) {
      if (byName.put(listener.name(), listener) != null) {
        throw new IllegalArgumentException("two listeners are called " + listener.name());
      }
    }
  }

  Collection<String> names() {
    return byName.keySet();
  }

  List<String> namesOfThoseWhoHearOf(News news) {
    return byName.values().stream()
        .filter(listener -> listener.hearsOf().isInstance(news))
        .map(Listener::name)
        .toList();
  }

  static String write(News news) {
    return JSON.writeValueAsString(news);
  }

  void tell(String name, String told) {
    tell(Objects.requireNonNull(byName.get(name)), told);
  }

  private static <E extends News> void tell(Listener<E> listener, String told) {
    listener.hear(JSON.readValue(told, listener.hearsOf()));
  }
}

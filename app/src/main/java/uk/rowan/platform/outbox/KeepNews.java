package uk.rowan.platform.outbox;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.News;
import uk.rowan.platform.outbox.Outbox.Told;

/// Keeps what happened for each who listens, in the transaction in which it happened: there is no
/// change without its news and no news without its change.
@Component
class KeepNews {

  private final Outbox outbox;
  private final Listeners listeners;
  private final Clock clock;

  KeepNews(Outbox outbox, Listeners listeners, Clock clock) {
    this.outbox = outbox;
    this.listeners = listeners;
    this.clock = clock;
  }

  @EventListener
  @Asks(Ask.SYSTEM)
  void keep(News news) {
    var names = listeners.namesOfThoseWhoHearOf(news);
    if (names.isEmpty()) {
      return;
    }
    var told =
        new Told(
            UUID.randomUUID(),
            news.getClass().getSimpleName(),
            news.person(),
            Listeners.write(news),
            clock.instant(),
            Acting.required().staff());
    names.forEach(name -> outbox.add(told, name));
  }
}

package uk.rowan.demonstration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why someone may see a record: the relationships that the application records as a matter goes
/// from hand to hand.
final class Ties {

  private final Scene scene;

  Ties(Scene scene) {
    this.scene = scene;
  }

  /// How a relationship stands: of which kind, at which stage, on which matter, from when to when.
  record Tie(String kind, String stage, UUID matter, Instant from, @Nullable Instant until) {

    Tie as(String other) {
      return new Tie(other, stage, matter, from, until);
    }
  }

  /// With the matter itself, with whoever is harmed in it, and with the other side.
  void tie(UUID holder, Tie tie, Household household, UUID by) {
    add(holder, tie.matter(), household.harmed(), tie, by);
    add(holder, household.harmed().id(), household.harmed(), tie, by);
    household.children().forEach(child -> add(holder, child.id(), child, tie, by));
    household
        .other()
        .ifPresent(
            other ->
                add(
                    holder,
                    other.id(),
                    other,
                    tie.kind().equals("REFERRER") || tie.kind().equals("INVOLVED")
                        ? tie
                        : tie.as("OTHER_SIDE"),
                    by));
  }

  void add(UUID holder, UUID subject, Someone person, Tie tie, UUID by) {
    scene.store.ties.add(
        scene.dice.uuid(),
        holder,
        subject,
        person.id(),
        tie.kind(),
        tie.stage(),
        tie.matter(),
        Rows.span(tie.from(), tie.until()),
        by);
  }
}

package uk.rowan.support.desk;

import static uk.rowan.sharing.FieldClass.NOTE;
import static uk.rowan.sharing.FieldClass.SAFETY_PLAN;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.support.CaseAccess.Opened;
import uk.rowan.support.CaseCard;
import uk.rowan.support.CaseDirectory;
import uk.rowan.support.CaseId;

/// Where the reader may go from the desk: no button leads to a closed door.
@Component
class ShowDoors {

  private final Access access;
  private final CaseDirectory cases;

  ShowDoors(Access access, CaseDirectory cases) {
    this.access = access;
    this.cases = cases;
  }

  DeskPage.Doors doors(Opened opened, Desk.Facts facts) {
    var card = opened.card();
    boolean open = !card.isClosed();
    var may = may(card);
    boolean writes = may.contains(FieldClass.SUPPORT);
    boolean carries = opened.works() || opened.leads();
    return new DeskPage.Doors(
        writes && open,
        open && may.contains(SAFETY_PLAN),
        may.contains(NOTE),
        opened.shows(FieldClass.RELATIONSHIPS),
        writes && card.standing() == CaseCard.Standing.WAITING,
        writes && open && card.worker() != null && carries,
        writes && open && (carries || card.worker() == null),
        writes && !open && facts.followUpOn() != null && facts.followedUpAt() == null,
        writes && !open && facts.after() == null,
        href(facts.before()),
        href(facts.after()));
  }

  private Set<FieldClass> may(CaseCard card) {
    var wanted = Set.of(FieldClass.SUPPORT, SAFETY_PLAN, NOTE);
    return access.lookAll(Act.WRITE, List.of(card.id().value()), wanted).values().stream()
        .findFirst()
        .map(Look.Open::fields)
        .orElse(Set.of());
  }

  private @Nullable String href(@Nullable UUID other) {
    return other == null || cases.card(new CaseId(other)).isEmpty() ? null : "/cases/" + other;
  }
}

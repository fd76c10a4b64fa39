package uk.rowan.support;

import static uk.rowan.sharing.FieldClass.EXISTENCE;
import static uk.rowan.sharing.FieldClass.IDENTITY;
import static uk.rowan.sharing.FieldClass.SUPPORT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Focus;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.people.PersonCard;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.StaffDirectory;

/// The one door to a case: asks whether the acting member of staff may, and gives what is open to
/// them. A case that is not there and one that is not theirs give the same nothing.
@Component
public class CaseAccess {

  private final Focus focus;
  private final Access access;
  private final CaseDirectory cases;
  private final PeopleDirectory people;
  private final StaffDirectory staff;

  CaseAccess(
      Focus focus,
      Access access,
      CaseDirectory cases,
      PeopleDirectory people,
      StaffDirectory staff) {
    this.focus = focus;
    this.access = access;
    this.cases = cases;
    this.people = people;
    this.staff = staff;
  }

  /// A case that is open to the reader. `person` is null when who it is about is not for them.
  /// `leads` says that they lead its team, `works` that they are its named worker.
  public record Opened(
      CaseCard card, Look.Open look, @Nullable PersonCard person, boolean leads, boolean works) {

    public boolean shows(FieldClass field) {
      return look.shows(field);
    }

    public AboutCase about() {
      return new AboutCase(
          card.id().toString(), card.reference(), person == null ? "" : person.name().whole());
    }

    @Override
    public String toString() {
      return "Opened[" + card.id() + "]";
    }
  }

  /// To read its page and whatever of `wanted` is open.
  public Optional<Opened> read(UUID id, FieldClass... wanted) {
    var fields = EnumSet.of(EXISTENCE, IDENTITY, SUPPORT);
    fields.addAll(List.of(wanted));
    return open(Act.READ, id, fields).filter(opened -> opened.shows(SUPPORT));
  }

  /// To write into `field` of it.
  public Optional<Opened> write(UUID id, FieldClass field) {
    return open(Act.WRITE, id, Set.of(field));
  }

  private Optional<Opened> open(Act act, UUID id, Set<FieldClass> wanted) {
    return switch (access.look(act, id, wanted)) {
      case Look.Hidden() -> Optional.empty();
      case Look.Open look ->
          focus.on(look.person(), () -> cases.card(new CaseId(id)).map(card -> opened(card, look)));
    };
  }

  private Opened opened(CaseCard card, Look.Open look) {
    var me = Acting.required().staff();
    return new Opened(
        card,
        look,
        people.card(card.person()).orElse(null),
        staff.leaders(List.of(card.team())).contains(me),
        me.equals(card.worker()));
  }
}

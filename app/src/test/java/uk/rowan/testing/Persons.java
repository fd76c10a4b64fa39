package uk.rowan.testing;

import static uk.rowan.testing.Staff.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.RecordPerson;
import uk.rowan.people.Told;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.StaffInvolvement;
import uk.rowan.sharing.Stage;

/// Invented persons, each in a case of their own, recorded as the application records them.
public record Persons(
    LegitimateRelationships relationships,
    RecordPerson recordPerson,
    StaffInvolvement staffInvolvement,
    TransactionOperations transactions) {

  public static Persons of(ApplicationContext application) {
    return new Persons(
        application.getBean(LegitimateRelationships.class),
        application.getBean(RecordPerson.class),
        application.getBean(StaffInvolvement.class),
        application.getBean(TransactionOperations.class));
  }

  /// Someone in an open case of this worker.
  public PersonId workedWithBy(Staff worker, String given, String family, LocalDate born) {
    return workedWithBy(worker, given, family, born, "");
  }

  public PersonId workedWithBy(
      Staff worker, String given, String family, LocalDate born, String phone) {
    var person = new PersonId(UUID.randomUUID());
    var matter = UUID.randomUUID();
    var channels =
        phone.isEmpty()
            ? List.<Told.Channel>of()
            : List.of(
                new Told.Channel(
                    Told.ChannelKind.PHONE, phone, Told.Safety.YES, Optional.empty(), false, ""));
    var told =
        new Told(
            new Name(given, family),
            new Birth.Day(born),
            "",
            "",
            List.of(),
            channels,
            Optional.empty());
    as(worker)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ -> {
                      relationships.relate(
                          worker.id().value(),
                          person.value(),
                          person,
                          RelationshipKind.NAMED_WORKER,
                          Stage.OPEN,
                          matter);
                      var involved = recordPerson.record(person, told, matter);
                      staffInvolvement.restrict(List.of(person), involved, matter);
                    }));
    return person;
  }

  /// From now on only gatekeepers may see this person, and this member of staff never.
  public void involves(PersonId person, Staff staff) {
    as(staff)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ ->
                        staffInvolvement.restrict(
                            List.of(person), List.of(staff.id()), UUID.randomUUID())));
  }
}

package uk.rowan.people.person;

import static uk.rowan.sharing.FieldClass.CHARACTERISTICS;
import static uk.rowan.sharing.FieldClass.IDENTITY;
import static uk.rowan.sharing.FieldClass.RELATIONSHIPS;
import static uk.rowan.sharing.FieldClass.STAFF_SAFETY;
import static uk.rowan.sharing.FieldClass.SUPPORT;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.people.PersonCard;
import uk.rowan.people.Sealer;
import uk.rowan.people.StorySource;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Involvements;
import uk.rowan.sharing.Look;

/// Gathers the story of a person from every module, each giving what the look is open to.
@Component
class ShowPerson {

  /// What there is to show. Parts that are not open to the reader are empty.
  record Story(
      PersonRecords.Kept record,
      Look.Open look,
      List<PersonRecords.OtherName> otherNames,
      List<String> warnings,
      List<StorySource.Headline> headlines,
      List<StorySource.Entry> entries,
      List<PersonRecords.Related> related,
      Map<PersonId, PersonCard> relatedCards,
      List<Involvements.Involved> involved) {
    @Override
    public String toString() {
      return "Story[" + record.card().id() + "]";
    }
  }

  private final Access access;
  private final PersonRecords records;
  private final PeopleDirectory directory;
  private final Sealer sealer;
  private final Involvements involvements;
  private final List<StorySource> sources;

  ShowPerson(
      Access access,
      PersonRecords records,
      PeopleDirectory directory,
      Sealer sealer,
      Involvements involvements,
      List<StorySource> sources) {
    this.access = access;
    this.records = records;
    this.directory = directory;
    this.sealer = sealer;
    this.involvements = involvements;
    this.sources = sources;
  }

  /// Empty when there is nobody, or nobody for this reader.
  @Transactional
  Optional<Story> show(PersonId person) {
    if (!(access.look(Act.READ, person.value(), EnumSet.allOf(FieldClass.class))
            instanceof Look.Open look)
        || !look.shows(IDENTITY)) {
      return Optional.empty();
    }
    return records.find(person).map(record -> story(record, look));
  }

  /// What the details page shows: who someone is, and the warnings about them.
  record Details(PersonRecords.Kept record, Look.Open look, List<DetailsPage.Flag> flags) {
    @Override
    public String toString() {
      return "Details[" + record.card().id() + "]";
    }
  }

  /// Empty when there is nobody, or when characteristics are not for this reader.
  @Transactional
  Optional<Details> details(PersonId person) {
    if (!(access.look(Act.READ, person.value(), EnumSet.allOf(FieldClass.class))
            instanceof Look.Open look)
        || !look.shows(CHARACTERISTICS)
        || !look.shows(IDENTITY)) {
      return Optional.empty();
    }
    return records
        .find(person)
        .map(
            record ->
                new Details(record, look, look.shows(STAFF_SAFETY) ? flags(person) : List.of()));
  }

  private List<DetailsPage.Flag> flags(PersonId person) {
    return records.flags(person).stream()
        .map(flag -> new DetailsPage.Flag(flag.id().toString(), opened(person, flag)))
        .toList();
  }

  private String opened(PersonId person, PersonRecords.Flag flag) {
    return sealer.open(person, "people.flag/" + flag.id() + "/words", flag.words());
  }

  private Story story(PersonRecords.Kept record, Look.Open look) {
    var person = record.card().id();
    var related =
        look.shows(RELATIONSHIPS) ? records.related(person) : List.<PersonRecords.Related>of();
    return new Story(
        record,
        look,
        records.otherNames(person),
        look.shows(STAFF_SAFETY) ? warnings(person) : List.of(),
        sources.stream()
            .map(source -> source.headlines(person, look))
            .flatMap(Collection::stream)
            .toList(),
        sources.stream()
            .map(source -> source.entries(person, look))
            .flatMap(Collection::stream)
            .sorted(Comparator.comparing(StorySource.Entry::at).reversed())
            .toList(),
        related,
        identities(related),
        look.shows(SUPPORT) ? involvements.with(person) : List.of());
  }

  private List<String> warnings(PersonId person) {
    return records.flags(person).stream().map(flag -> opened(person, flag)).toList();
  }

  /// The names of those related whose identity is open to this reader.
  private Map<PersonId, PersonCard> identities(List<PersonRecords.Related> related) {
    if (related.isEmpty()) {
      return Map.of();
    }
    var ids = related.stream().map(other -> other.person().value()).collect(Collectors.toSet());
    var open = access.lookAll(Act.FIND, ids, EnumSet.of(IDENTITY));
    return directory.cards(open.keySet().stream().map(PersonId::new).toList());
  }
}

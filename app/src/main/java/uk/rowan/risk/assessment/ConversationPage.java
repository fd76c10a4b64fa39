package uk.rowan.risk.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;
import uk.rowan.risk.assessment.Assessment.Draft;
import uk.rowan.risk.instrument.Answer;
import uk.rowan.risk.instrument.AnswerType;
import uk.rowan.risk.instrument.Answers;
import uk.rowan.risk.instrument.Instrument;
import uk.rowan.risk.instrument.Item;
import uk.rowan.risk.instrument.Words;

/// The questions in the order they are asked, with what was said so far or what was just typed.
public record ConversationPage(
    String id,
    String person,
    String name,
    String title,
    @Nullable String opening,
    String talk,
    int version,
    List<Group> groups,
    String progress,
    boolean whole,
    List<Problem> problems) {

  public record Group(int number, String title, List<Question> questions, int open) {}

  /// One question. `typed` and the rest are what stands in its fields; `meanwhile` is what a
  /// colleague kept since, when that differs.
  public record Question(
      int number,
      String key,
      String words,
      String why,
      List<String> sources,
      boolean critical,
      boolean told,
      List<Key> keys,
      String chosen,
      String source,
      String note,
      @Nullable String meanwhile) {

    @Override
    public String toString() {
      return "Question[" + key + "]";
    }
  }

  /// An answer, and the key that gives it.
  public record Key(String value, String words, String key) {}

  static final List<Choice> SOURCES =
      List.of(Answer.Source.values()).stream()
          .map(source -> new Choice(source.name(), RiskWords.source(source)))
          .toList();

  public static List<Choice> sources() {
    return SOURCES;
  }

  /// As it is kept.
  static ConversationPage of(Draft draft, String name) {
    return of(draft, name, null, List.of());
  }

  /// As it was typed, beside what is kept.
  static ConversationPage typed(
      Draft draft, String name, AnswersForm form, List<Problem> problems) {
    return of(draft, name, form, problems);
  }

  private static ConversationPage of(
      Draft draft, String name, @Nullable AnswersForm form, List<Problem> problems) {
    var instrument = draft.instrument();
    var about = instrument.about();
    var score = draft.score();
    int asked = score.questions() - score.notAsked();
    return new ConversationPage(
        draft.id().value().toString(),
        draft.parties().harmed().toString(),
        name,
        about.title(),
        about.opening(),
        talk(draft.sheet()),
        draft.version(),
        groups(draft, form),
        score.isComplete()
            ? "All %d questions asked".formatted(score.questions())
            : "Half-finished: %d of %d questions asked".formatted(asked, score.questions()),
        score.isComplete(),
        problems);
  }

  private static List<Group> groups(Draft draft, @Nullable AnswersForm form) {
    Instrument instrument = draft.instrument();
    Answers answers = draft.sheet().answers();
    var typed = form == null ? null : form.read(instrument, answers).answers();
    var source = draft.sheet().presence() == Sheet.Presence.WITH_PERSON ? "PERSON" : "RECORDS";
    var groups = new ArrayList<Group>();
    for (var group : instrument.groups()) {
      var questions =
          group.items().stream()
              .map(item -> question(item, answers.to(item), typed, form, source))
              .toList();
      int open =
          (int)
              group.items().stream()
                  .filter(item -> answers.to(item).value() == Answer.Value.NOT_ASKED)
                  .count();
      groups.add(new Group(groups.size() + 1, group.title(), questions, open));
    }
    return groups;
  }

  private static Question question(
      Item item,
      Answer kept,
      @Nullable Answers typed,
      @Nullable AnswersForm form,
      String usualSource) {
    var shown = typed == null ? kept : typed.to(item);
    var note = shown.words() == null ? "" : shown.words().text();
    var source = shown.source() == null ? usualSource : shown.source().name();
    return new Question(
        item.number(),
        item.key(),
        item.words(),
        item.why(),
        item.sources().stream().map(Item.Citation::reference).toList(),
        item.alert().critical(),
        item.type() == AnswerType.WORDS,
        keys(item.type()),
        shown.value() == Answer.Value.TOLD ? "" : shown.value().name(),
        source,
        form == null ? note : form.typed("n", item),
        shown.equals(kept) || typed == null ? null : meanwhile(kept));
  }

  private static String meanwhile(Answer kept) {
    Words words = kept.words();
    return RiskWords.value(kept.value()) + (words == null ? "" : ". " + words.text());
  }

  private static List<Key> keys(AnswerType type) {
    var values =
        switch (type) {
          case YES_NO, OBSERVATION -> List.of(Answer.Value.YES, Answer.Value.NO);
          case FREQUENCY ->
              List.of(
                  Answer.Value.NEVER,
                  Answer.Value.OCCASIONALLY,
                  Answer.Value.OFTEN,
                  Answer.Value.ALL_THE_TIME);
          case WORDS -> List.<Answer.Value>of();
        };
    var keys = new ArrayList<Key>();
    values.forEach(value -> keys.add(key(value)));
    keys.add(key(Answer.Value.DONT_KNOW));
    keys.add(key(Answer.Value.NOT_ASKED));
    return keys;
  }

  private static Key key(Answer.Value value) {
    var words = RiskWords.value(value);
    return new Key(
        value.name(),
        words,
        value == Answer.Value.NOT_ASKED ? "x" : words.substring(0, 1).toLowerCase(Locale.UK));
  }

  private static String talk(Sheet sheet) {
    return (switch (sheet.safeToTalk()) {
          case YES -> "It was safe to talk when you began. Ask again if anything changes.";
          case NO -> "It was not safe to talk. Do not contact the person to finish this.";
          case NOT_RECORDED -> "Not yet said whether it is safe to talk.";
        })
        + (sheet.presence() == Sheet.Presence.WITHOUT_PERSON
            ? " Answered from what others know, not by the person."
            : "");
  }

  @Override
  public String toString() {
    return "ConversationPage[" + id + "]";
  }
}

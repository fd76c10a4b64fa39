package uk.rowan.referrals.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;
import uk.rowan.referrals.ReferrerKind;
import uk.rowan.referrals.RiskHint;
import uk.rowan.referrals.RiskSaid;

/// One page of the form, or all of it at once for staff, with everything typed so far still in it.
public final class AskPage {

  /// One page read back: its title, the name it is changed by, and each answer with its name.
  public record Part(String title, String step, List<Row> rows) {
    @Override
    public String toString() {
      return "Part[" + step + "]";
    }
  }

  /// One answer, or several lines of one.
  public record Row(String key, List<String> lines) {
    @Override
    public String toString() {
      return "Row[" + key + "]";
    }
  }

  private final Draft draft;
  private final List<Problem> problems;
  private final List<Choice> services;
  private final ReferProperties properties;

  AskPage(Draft draft, List<Problem> problems, List<Choice> services, ReferProperties properties) {
    this.draft = draft;
    this.problems = List.copyOf(problems);
    this.services = List.copyOf(services);
    this.properties = properties;
  }

  public String step() {
    return draft.step().name();
  }

  public List<Problem> problems() {
    return problems;
  }

  /// Of how many pages this is which; empty on pages that ask nothing.
  public String progress() {
    if (!draft.step().asks()) {
      return "";
    }
    var asking = Arrays.stream(Step.values()).filter(Step::asks).toList();
    int all = draft.isSelf() ? asking.size() - 2 : asking.size();
    return "Question %d of %d".formatted(asking.indexOf(draft.step()) + 1, all);
  }

  public boolean self() {
    return draft.isSelf();
  }

  public boolean family() {
    return draft.answers().one("who").equals("FAMILY");
  }

  public boolean checking() {
    return draft.checking();
  }

  /// The words for whoever asks for themselves, or those for whoever asks for another.
  public String say(String ofMe, String ofThem) {
    return self() ? ofMe : ofThem;
  }

  public String value(String name) {
    return draft.answers().one(name);
  }

  public @Nullable String chosen(String name) {
    return value(name).isEmpty() ? null : value(name);
  }

  public List<String> all(String name) {
    return draft.answers().all(name);
  }

  public TypedDate date(String name) {
    return draft.answers().date(name);
  }

  public List<Choice> services() {
    return services;
  }

  /// The numbers of the rows in which children are told of.
  public List<Integer> children() {
    int filled =
        IntStream.rangeClosed(1, Step.MOST_CHILDREN)
            .filter(i -> !value("child" + i).isEmpty() || !value("childAge" + i).isEmpty())
            .max()
            .orElse(0);
    return IntStream.rangeClosed(1, Math.max(filled, draft.childRows())).boxed().toList();
  }

  public boolean moreChildren() {
    return children().size() < Step.MOST_CHILDREN;
  }

  public List<Choice> hours() {
    var hours = new ArrayList<Choice>();
    hours.add(new Choice("", "Any time"));
    for (int hour = 0; hour <= 24; hour++) {
      hours.add(new Choice(Integer.toString(hour), "%02d:00".formatted(hour)));
    }
    return hours;
  }

  public List<Choice> hints() {
    return Arrays.stream(RiskHint.values())
        .filter(hint -> !hint.asked().isEmpty())
        .map(hint -> new Choice(hint.name(), ofMe(hint.asked())))
        .toList();
  }

  public List<Choice> risks() {
    return Arrays.stream(RiskSaid.values())
        .filter(risk -> risk != RiskSaid.UNKNOWN)
        .map(risk -> new Choice(risk.name(), ofMe(risk.asked())))
        .toList();
  }

  public List<Choice> kinds() {
    return Arrays.stream(ReferrerKind.values())
        .filter(kind -> kind != ReferrerKind.SELF && kind != ReferrerKind.FAMILY)
        .map(kind -> new Choice(kind.name(), kind.words()))
        .toList();
  }

  public List<Choice> relations() {
    return Relations.choices();
  }

  public String reference() {
    return draft.reference();
  }

  public List<Part> summary() {
    return CheckAnswers.of(draft, services);
  }

  public String emergency() {
    return properties.emergency();
  }

  public String helpline() {
    return properties.helpline();
  }

  public String helplineNumber() {
    return properties.helplineNumber();
  }

  private String ofMe(String words) {
    if (!self()) {
      return words;
    }
    return words
        .replace("They have been", "I have been")
        .replace("They are", "I am")
        .replace("They could", "I could")
        .replace("they are", "I am")
        .replace("may harm them", "may harm me");
  }

  @Override
  public String toString() {
    return "AskPage[" + step() + "]";
  }
}

package uk.rowan.referrals.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.rowan.foundation.Choice;
import uk.rowan.referrals.ReferrerKind;
import uk.rowan.referrals.RiskHint;
import uk.rowan.referrals.RiskSaid;
import uk.rowan.referrals.intake.AskPage.Part;
import uk.rowan.referrals.intake.AskPage.Row;

/// What was typed, to be read once more before it is sent: page by page in the order it was asked,
/// what is not known said as not known.
final class CheckAnswers {

  private static final String UNKNOWN = "Not known";

  private final Answers answers;
  private final boolean self;
  private final List<Choice> services;

  private CheckAnswers(Draft draft, List<Choice> services) {
    this.answers = draft.answers();
    this.self = draft.isSelf();
    this.services = services;
  }

  static List<Part> of(Draft draft, List<Choice> services) {
    var check = new CheckAnswers(draft, services);
    return Stream.of(Step.values())
        .filter(Step::asks)
        .filter(step -> !check.self || (step != Step.AWARE && step != Step.YOU))
        .map(check::part)
        .toList();
  }

  private Part part(Step step) {
    return switch (step) {
      case WHO -> part(step, "Who needs help", who());
      case PERSON ->
          part(
              step,
              self ? "You" : "The person",
              List.of(row("Name", names("given", "family")), row("Birth", birth("born", "age"))));
      case CONTACT ->
          part(
              step,
              self ? "Reaching you safely" : "Reaching them safely",
              List.of(
                  new Row("Safe ways", reach()), row("Must not find out", answers.one("notKnow"))));
      case ADDRESS ->
          part(
              step,
              self ? "Where you live" : "Where they live",
              List.of(row("Address", lines("address", "postcode"))));
      case HARMING ->
          part(
              step,
              "Who is harming",
              List.of(
                  row("Name", names("harmGiven", "harmFamily")),
                  row("Birth", birth("harmBorn", "harmAge")),
                  row(
                      self ? "They are your" : "They are their",
                      Relations.words(answers.one("harmKind")))));
      case CHILDREN -> part(step, "Children", List.of(new Row("Children", children())));
      case CONCERN ->
          part(step, "Your worry", List.of(row("In your words", answers.one("concern"))));
      case RISK ->
          part(
              step,
              "Danger",
              List.of(
                  row(
                      "As you see it",
                      ReadAnswers.among(RiskSaid.class, answers.one("risk"))
                          .map(RiskSaid::words)
                          .orElse("")),
                  new Row("Signs", hints())));
      case AWARE ->
          part(
              step,
              "Do they know",
              List.of(
                  row("They know", yesNo(answers.one("aware"))),
                  row("They agree", yesNo(answers.one("agreed")))));
      case YOU ->
          part(
              step,
              "About you",
              List.of(
                  row(
                      "Where you work",
                      lines("yourWork").isEmpty() ? kind() : kind() + "\n" + lines("yourWork")),
                  row("Your name", answers.one("yourName")),
                  row("How to reach you", answers.one("yourReach"))));
      case START, BEFORE, CHECK, SENT -> throw new IllegalArgumentException(step + " asks nothing");
    };
  }

  private static Part part(Step step, String title, List<Row> rows) {
    return new Part(title, step.name(), rows);
  }

  private List<Row> who() {
    var rows = new ArrayList<Row>();
    rows.add(
        row(
            "Help for",
            switch (answers.one("who")) {
              case "SELF" -> "Me";
              case "FAMILY" -> "Someone close to me";
              default -> "Someone I work with";
            }));
    if (services.size() > 1) {
      rows.add(
          row(
              "Sent to",
              services.stream()
                  .filter(service -> service.value().equals(answers.one("service")))
                  .map(Choice::words)
                  .findFirst()
                  .orElse("")));
    }
    return rows;
  }

  private List<String> reach() {
    var ways = new ArrayList<String>();
    var from = answers.one("from");
    var hours = from.isEmpty() ? "" : ", %s:00 to %s:00".formatted(from, answers.one("until"));
    var all = answers.all("reach");
    if (all.contains("PHONE")) {
      var voicemail =
          answers.one("voicemail").equals("YES") ? ", voicemail is safe" : ", no voicemail";
      ways.add("Ring " + answers.one("phone") + hours + voicemail);
    }
    if (all.contains("TEXT")) {
      ways.add("Text " + answers.one("text") + hours);
    }
    if (all.contains("EMAIL")) {
      ways.add("Email " + answers.one("email"));
    }
    if (all.contains("THROUGH")) {
      ways.add("Through someone: " + answers.one("through"));
    }
    if (!ways.isEmpty() && !self) {
      ways.add(
          answers.one("said").equals("YES")
              ? "They said that this is safe"
              : "They have not said that this is safe");
    }
    return ways.isEmpty() ? List.of("No safe way is known") : ways;
  }

  private List<String> children() {
    var lines = new ArrayList<String>();
    for (int i = 1; i <= Step.MOST_CHILDREN; i++) {
      var name = answers.one("child" + i);
      var age = answers.one("childAge" + i);
      if (!name.isEmpty() || !age.isEmpty()) {
        lines.add((name.isEmpty() ? "A child" : name) + (age.isEmpty() ? "" : ", " + age));
      }
    }
    return lines.isEmpty() ? List.of("None told of") : lines;
  }

  private List<String> hints() {
    var words =
        answers.all("hints").stream()
            .flatMap(hint -> ReadAnswers.among(RiskHint.class, hint).stream())
            .map(RiskHint::words)
            .toList();
    return words.isEmpty() ? List.of("None ticked") : words;
  }

  private String kind() {
    return ReadAnswers.among(ReferrerKind.class, answers.one("kind"))
        .map(ReferrerKind::words)
        .orElse("");
  }

  private static String yesNo(String answer) {
    return switch (answer) {
      case "YES" -> "Yes";
      case "NO" -> "No";
      case "NOT_ASKED" -> "Not asked";
      default -> "";
    };
  }

  private String names(String... fields) {
    return Stream.of(fields).map(answers::one).collect(Collectors.joining(" ")).strip();
  }

  private String lines(String... fields) {
    return Stream.of(fields)
        .map(answers::one)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String birth(String date, String age) {
    var typed = answers.date(date);
    var words = (typed.day() + " " + typed.month() + " " + typed.year()).strip();
    return words.isEmpty() && !answers.one(age).isEmpty() ? "About " + answers.one(age) : words;
  }

  private static Row row(String key, String words) {
    return new Row(key, words.isBlank() ? List.of(UNKNOWN) : List.of(words.split("\n", -1)));
  }
}

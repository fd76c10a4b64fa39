package uk.rowan.look;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Link;
import uk.rowan.foundation.Pages;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;

/// The design system's own examples, each with the part of ours and the parameters that should
/// write the same.
final class GovukExamples {

  static final TemplateEngine PARTS =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "rowanviews");
  private static final JsonNode EXAMPLES = examples();

  private GovukExamples() {}

  static Stream<Arguments> all() {
    return Stream.of(buttons(), fields(), groups(), dates(), words(), ways()).flatMap(one -> one);
  }

  static Set<String> names() {
    return EXAMPLES.propertyNames().stream()
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Stream<Arguments> buttons() {
    return Stream.of(
        arguments("button/default", "button", Map.of("words", "Save and continue")),
        arguments(
            "button/secondary",
            "button",
            Map.of("words", "Secondary button", "kind", "secondary", "name", "secondary")),
        arguments(
            "button/warning",
            "button",
            Map.of("words", "Warning button", "kind", "warning", "name", "Warning")),
        arguments("button/link", "button", Map.of("words", "Link button", "href", "/")),
        arguments("button/start", "button", Map.of("words", "Start now button", "start", true)));
  }

  private static Stream<Arguments> fields() {
    return Stream.of(
        arguments(
            "input/default",
            "input",
            Map.of("name", "test-name", "label", "National Insurance number")),
        arguments(
            "input/with error and hint",
            "input",
            Map.of(
                "name", "with-error-hint",
                "label", "National insurance number",
                "hint",
                    "It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.",
                "problems",
                    problem(
                        "with-error-hint",
                        "Enter a National Insurance number in the correct format"))),
        arguments(
            "input/with prefix and suffix and error",
            "input",
            Map.of(
                "name", "cost",
                "id", "input-with-prefix-suffix",
                "label", "Cost per item, in pounds",
                "prefix", "£",
                "suffix", "per item",
                "problems", problem("cost", "Error message goes here"))),
        arguments(
            "input/with label as page heading",
            "input",
            Map.of(
                "name", "test-name",
                "id", "input-with-page-heading",
                "label", "National Insurance number",
                "labelSize", "l",
                "heading", true)),
        arguments(
            "textarea/with hint and error message",
            "textarea",
            Map.of(
                "name", "with-hint-error",
                "label", "With hint and error",
                "hint", "Hint",
                "problems", problem("with-hint-error", "Error message"))),
        arguments(
            "textarea/with default value",
            "textarea",
            Map.of(
                "name", "address",
                "id", "full-address",
                "label", "Full address",
                "value", "221B Baker Street\nLondon\nNW1 6XE\n")),
        arguments(
            "character-count/with hint and error",
            "textarea",
            Map.of(
                "name", "with-error",
                "label", "Can you provide more detail?",
                "most", 10,
                "hint",
                    "Don't include personal or financial information, eg your National Insurance number or credit card details.",
                "problems", problem("with-error", "Please provide more detail"))),
        arguments(
            "character-count/with default value",
            "textarea",
            Map.of(
                "name", "default-value",
                "id", "with-default-value",
                "label", "Full address",
                "most", 100,
                "value", "221B Baker Street\nLondon\nNW1 6XE\n")),
        arguments(
            "select/with hint text and error message",
            "select",
            Map.of(
                "name", "select-2",
                "label", "Label text goes here",
                "hint", "Hint text goes here",
                "choices", options(),
                "problems", problem("select-2", "Error message goes here"))),
        arguments(
            "select/default",
            "select",
            Map.of(
                "name", "select-1",
                "label", "Label text goes here",
                "choices", options(),
                "chosen", "2")));
  }

  private static Stream<Arguments> groups() {
    var yesOrNo = List.of(new Choice("yes", "Yes"), new Choice("no", "No"));
    var changed = "Have you changed your name?";
    var includes = "This includes changing your last name or spelling your name differently.";
    var waste = "Which types of waste do you transport regularly?";
    return Stream.of(
        arguments(
            "radios/inline",
            "radios",
            Map.of(
                "name", "example", "legend", changed, "hint", includes, "choices", yesOrNo,
                "chosen", "no", "inline", true)),
        arguments(
            "radios/with hint",
            "radios",
            Map.of(
                "name", "example-with-hint",
                "legend", changed,
                "hint", includes,
                "choices", yesOrNo)),
        arguments(
            "radios/with fieldset and error message",
            "radios",
            Map.of(
                "name",
                "example",
                "legend",
                changed,
                "choices",
                yesOrNo,
                "chosen",
                "no",
                "problems",
                problem("example", "Please select an option"))),
        arguments(
            "radios/with conditional items",
            "radios",
            Map.of(
                "name", "how-contacted",
                "legend", "How do you want to be contacted?",
                "choices", contactWays())),
        arguments(
            "checkboxes/with error message",
            "checkboxes",
            Map.of(
                "name",
                "waste",
                "legend",
                waste,
                "problems",
                problem("waste", "Please select an option"),
                "choices",
                Stream.of(
                        new Choice("animal", "Waste from animal carcasses"),
                        new Choice("mines", "Waste from mines or quarries"),
                        new Choice("farm", "Farm or agricultural waste"))
                    .map(
                        choice ->
                            choice.withHint(
                                "Nullam id dolor id nibh ultricies vehicula ut id elit."))
                    .toList())),
        arguments(
            "checkboxes/with divider and None",
            "checkboxes",
            Map.of(
                "name",
                "with-divider-and-none",
                "legend",
                waste,
                "choices",
                List.of(
                    new Choice("animal", "Waste from animal carcasses"),
                    new Choice("mines", "Waste from mines or quarries"),
                    new Choice("farm", "Farm or agricultural waste"),
                    new Choice("none", "None of these").onItsOwn()))),
        arguments(
            "checkboxes/with pre-checked values",
            "checkboxes",
            Map.of(
                "name",
                "how-contacted-checked",
                "legend",
                "How do you want to be contacted?",
                "choices",
                contactWays(),
                "chosen",
                List.of("email", "text"))));
  }

  private static Stream<Arguments> dates() {
    var birth = "What is your date of birth?";
    var like = "For example, 31 3 1980";
    return Stream.of(
        arguments(
            "date-input/with values",
            "dateInput",
            Map.of(
                "name",
                "with-values",
                "legend",
                birth,
                "hint",
                like,
                "value",
                new TypedDate("31", "3", "1980"))),
        arguments(
            "date-input/with error message and hint",
            "dateInput",
            Map.of(
                "name",
                "dob-errors",
                "legend",
                birth,
                "hint",
                like,
                "problems",
                problem("dob-errors", "Error message goes here"))),
        arguments(
            "date-input/with error on day input",
            "dateInput",
            Map.of(
                "name",
                "dob-day-error",
                "legend",
                birth,
                "hint",
                like,
                "problems",
                problem("dob-day-error.day", "Error message goes here"))));
  }

  private static Stream<Arguments> words() {
    var nationality =
        html(
            "We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t provide your nationality, you’ll have to send copies of identity documents through the post.");
    return Stream.of(
        arguments(
            "error-message/default",
            "errorMessage",
            Map.of("words", "Error message about full name goes here")),
        arguments(
            "error-summary/default",
            "problems",
            Map.of(
                "problems",
                List.of(
                    new Problem(
                        "example-error-1", "The date your passport was issued must be in the past"),
                    new Problem("example-error-2", "Enter a postcode, like AA1 1AA")))),
        arguments(
            "details/default",
            "details",
            Map.of("summary", "Help with nationality", "content", nationality)),
        arguments(
            "details/expanded",
            "details",
            Map.of(
                "summary",
                "Help with nationality",
                "content",
                nationality,
                "open",
                true,
                "id",
                "help-with-nationality")),
        arguments(
            "inset-text/default",
            "inset",
            Map.of(
                "content",
                html(
                    "It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes in the application."))),
        arguments(
            "warning-text/default",
            "warning",
            Map.of("content", html("You can be fined up to £5,000 if you don’t register."))),
        arguments(
            "panel/default",
            "panel",
            Map.of(
                "title",
                "Application complete",
                "content",
                html("Your reference number<br><strong>HDJ2123F</strong>"))),
        arguments(
            "notification-banner/default",
            "notification",
            Map.of("words", "This publication was withdrawn on 7 March 2014.")),
        arguments(
            "notification-banner/with type as success",
            "notification",
            Map.of("words", "Email sent to example@email.com", "success", true)),
        arguments("tag/default", "tag", Map.of("words", "Alpha")),
        arguments("tag/grey", "tag", Map.of("words", "Grey", "meaning", "quiet")),
        arguments("tag/red", "tag", Map.of("words", "Red", "meaning", "danger")),
        arguments(
            "summary-list/no-border",
            "summaryList",
            Map.of("lines", false, "content", rowsOf("summary-list/no-border"))));
  }

  private static Stream<Arguments> ways() {
    return Stream.of(
        arguments(
            "pagination/with many pages",
            "pagination",
            Map.of("pages", new Pages(10, 40, page -> "/page/" + page))),
        arguments(
            "pagination/first page",
            "pagination",
            Map.of("pages", new Pages(1, 3, page -> "/page/" + page))),
        arguments(
            "breadcrumbs/with last breadcrumb as current page",
            "breadcrumbs",
            Map.of(
                "links",
                List.of(
                    new Link("/", "Home"),
                    new Link("/browse/abroad", "Passports, travel and living abroad")),
                "here",
                "Travel abroad")),
        arguments("back-link/default", "backLink", Map.of("href", "#")));
  }

  /// Where we differ on purpose: an id is the name, so that a problem finds its field; no option is
  /// shown that cannot be chosen; the next page has the address it has in the list; an answer that
  /// asks for more has no script.
  static String adapted(String example) {
    var html = shown(requireNonNull(EXAMPLES.get(example)).asString());
    return switch (example) {
      case "date-input/with values" -> dotted(html, "with-values");
      case "date-input/with error message and hint" -> dotted(html, "dob-errors");
      case "date-input/with error on day input" -> dotted(html, "dob-day-error");
      case "checkboxes/with divider and None" -> html.replace("none-5", "none-4");
      case "pagination/with many pages" ->
          html.replace("\"/previous\"", "\"/page/9\"").replace("\"/next\"", "\"/page/11\"");
      case "pagination/first page" -> html.replace("\"/next\"", "\"/page/2\"");
      case "select/default" -> html.replace(" disabled", "");
      default -> html;
    };
  }

  /// What an answer asks for more shows by style alone.
  private static String shown(String html) {
    return html.replace(" data-module=\"govuk-radios\"", "")
        .replaceAll(" data-aria-controls=\"[^\"]*\"", "")
        .replaceAll(
            "(__conditional)(?: govuk-[a-z]+__conditional--hidden)?\" id=\"[^\"]*\"", "$1\"");
  }

  private static String dotted(String html, String name) {
    return html.replaceAll("\"" + name + "-(day|month|year)\"", "\"" + name + ".$1\"")
        .replaceAll("name=\"(day|month|year)\"", "name=\"" + name + ".$1\"");
  }

  private static List<Problem> problem(String field, String message) {
    return List.of(new Problem(field, message));
  }

  private static List<Choice> options() {
    return Stream.of("1", "2", "3")
        .map(number -> new Choice(number, "GOV.UK frontend option " + number))
        .toList();
  }

  private static List<Choice> contactWays() {
    return List.of(
        new Choice("email", "Email").revealing(asked("context-email", "Email address")),
        new Choice("phone", "Phone").revealing(asked("contact-phone", "Phone number")),
        new Choice("text", "Text message")
            .revealing(asked("contact-text-message", "Mobile phone number")));
  }

  private static Content asked(String name, String words) {
    return html(
        "<label class=\"govuk-label\" for=\"%1$s\">%2$s</label><input class=\"govuk-input govuk-!-width-one-third\" name=\"%1$s\" type=\"text\" id=\"%1$s\">"
            .formatted(name, words));
  }

  private static Content rowsOf(String example) {
    var rows = Jsoup.parseBodyFragment(requireNonNull(EXAMPLES.get(example)).asString());
    return output ->
        rows.select(".govuk-summary-list__row")
            .forEach(
                row ->
                    PARTS.render(
                        "govuk/summaryRow.jte",
                        Map.of(
                            "key", requireNonNull(row.selectFirst("dt")).text(),
                            "value", html(requireNonNull(row.selectFirst("dd")).html())),
                        output));
  }

  private static Content html(String html) {
    return output -> output.writeContent(html);
  }

  private static JsonNode examples() {
    try (var json =
        requireNonNull(GovukExamples.class.getResourceAsStream("/govuk-fixtures.json"))) {
      return JsonMapper.shared().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException("the examples of the design system cannot be read", e);
    }
  }
}

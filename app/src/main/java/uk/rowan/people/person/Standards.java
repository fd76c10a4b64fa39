package uk.rowan.people.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The questions on protected characteristics and the answers that can be chosen, as data: the
/// standards are under review and will change. *Unknown* and *refused* are answers of every
/// question; no answer at all means it was not asked.
@Component
class Standards {

  static final String UNKNOWN = "UNKNOWN";
  static final String REFUSED = "REFUSED";
  static final String NOT_ASKED = "";

  private final Map<String, Map<String, String>> answers = new LinkedHashMap<>();

  Standards() throws IOException {
    var lines =
        new ClassPathResource("characteristic-standards.csv")
            .getContentAsString(UTF_8)
            .lines()
            .skip(1)
            .toList();
    for (var line : lines) {
      if (!line.startsWith("#") && !line.isBlank()) {
        var cells = line.split(",", 3);
        answers
            .computeIfAbsent(cells[0], _ -> new LinkedHashMap<>())
            .put(cells[1], cells[2].replace("\"", ""));
      }
    }
  }

  List<String> questions() {
    return List.copyOf(answers.keySet());
  }

  /// Codes and words of the answers to a question, unknown and refused last.
  Map<String, String> answers(String question) {
    var all = new LinkedHashMap<>(answers.getOrDefault(question, Map.of()));
    all.put(UNKNOWN, "Not known");
    all.put(REFUSED, "Prefers not to say");
    return all;
  }

  boolean allows(String question, String answer) {
    return answers.containsKey(question) && answers(question).containsKey(answer);
  }

  /// The question as a label.
  static String words(String question) {
    return switch (question) {
      case "SEX" -> "Sex";
      case "GENDER_IDENTITY" -> "Gender identity";
      case "ETHNICITY" -> "Ethnic group";
      case "SEXUAL_ORIENTATION" -> "Sexual orientation";
      case "DISABILITY" -> "Disability or lasting condition";
      case "RELIGION" -> "Religion";
      case "PREGNANCY" -> "Pregnancy";
      case "IMMIGRATION" -> "Immigration status";
      default -> throw new IllegalArgumentException("no question " + question);
    };
  }
}

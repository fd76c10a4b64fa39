package uk.rowan.house.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Sentences out of comments and names.
final class Words {

  private Words() {}

  /// Up to the first full stop, on one line, with references as code.
  static String firstSentence(String comment) {
    var paragraph = comment.strip().split("\\n\\s*\\n", 2)[0].replaceAll("\\s+", " ").strip();
    var sentence = paragraph.split("(?<=\\.) (?=\\p{Lu})", 2)[0];
    return sentence.replaceAll("\\[#?([\\w.#]+)(\\(\\))?]", "`$1`");
  }

  /// `whoeverLeavesSeesNothing` is "Whoever leaves sees nothing".
  static String ofName(String camel) {
    var words =
        Arrays.stream(camel.split("(?=\\p{Lu})"))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    return capital(words);
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

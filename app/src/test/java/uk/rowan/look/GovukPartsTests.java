package uk.rowan.look;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our parts write what the design system's own examples write, so that its styles, scripts and
/// accessibility work hold.
class GovukPartsTests {

  @ParameterizedTest(name = "{0}")
  @MethodSource("uk.rowan.look.GovukExamples#all")
  void partIsWrittenAsTheDesignSystemWritesIt(
      String example, String part, Map<String, Object> parameters) {
    var written = new StringOutput();

    GovukExamples.PARTS.render("govuk/" + part + ".jte", parameters, written);

    assertThat(normal(written.toString())).isEqualTo(normal(GovukExamples.adapted(example)));
  }

  @Test
  void everyExampleIsTried() {
    var tried = GovukExamples.all().map(arguments -> arguments.get()[0]);

    assertThat(tried).containsExactlyInAnyOrderElementsOf(GovukExamples.names());
  }

  /// The same markup always reads the same: attributes and classes in order, one blank for many, no
  /// comments.
  private static String normal(String html) {
    var body = Jsoup.parseBodyFragment(html).body();
    var text = new StringBuilder();
    body.childNodes().forEach(node -> write(node, text));
    return text.toString();
  }

  private static void write(Node node, StringBuilder text) {
    if (node instanceof TextNode words && !words.isBlank()) {
      text.append(words.text().strip()).append('\n');
    }
    if (node instanceof Element element) {
      var attributes = new TreeSet<String>();
      element.classNames().forEach(name -> attributes.add("." + name));
      element
          .attributes()
          .asList()
          .forEach(
              attribute -> {
                if (!attribute.getKey().equals("class")) {
                  attributes.add(attribute.getKey() + "=" + attribute.getValue());
                }
              });
      text.append('<').append(element.tagName()).append(attributes).append('\n');
      element.childNodes().forEach(child -> write(child, text));
      text.append("/>\n");
    }
  }
}

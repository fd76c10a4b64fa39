package uk.rowan.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The public form as one stranger after the other fills it in, page by page, and sends it.
final class PublicForm {

  /// What is pressed on a page, and what is typed there.
  record Turn(String step, String go, Map<String, String> typed) {}

  static final List<Turn> TO_THE_END =
      List.of(
          new Turn("START", "begin", Map.of()),
          new Turn("BEFORE", "next", Map.of()),
          new Turn("WHO", "next", Map.of("who", "WORK")),
          new Turn("PERSON", "next", Map.of("given", "Ros", "family", "Whitlock")),
          new Turn("CONTACT", "unknown", Map.of()),
          new Turn("ADDRESS", "unknown", Map.of()),
          new Turn("HARMING", "unknown", Map.of()),
          new Turn("CHILDREN", "unknown", Map.of()),
          new Turn("CONCERN", "next", Map.of("concern", "Afraid of going home.")),
          new Turn("RISK", "next", Map.of("risk", "MEDIUM")),
          new Turn("AWARE", "next", Map.of("aware", "YES", "agreed", "YES")),
          new Turn("YOU", "unknown", Map.of()));
  static final Turn SEND = new Turn("CHECK", "send", Map.of());

  private final String site;
  private Visitor visitor;
  private int turned;

  PublicForm(String site) {
    this.site = site;
    this.visitor = new Visitor(site);
  }

  /// The next page: pressed, and the page after it shown.
  Visitor.Seen turn() throws IOException {
    boolean isLast = turned == TO_THE_END.size();
    var pressed = press(visitor, isLast ? SEND : TO_THE_END.get(turned), Map.of());
    turned++;
    if (!pressed.leadsOn()) {
      return pressed;
    }
    var shown = visitor.get("/refer");
    if (isLast) {
      visitor = new Visitor(site);
      turned = 0;
    }
    return shown;
  }

  /// Fills in all of it but for sending, in this name.
  static void fillIn(Visitor visitor, String family) throws IOException {
    for (var turn : TO_THE_END) {
      var named =
          turn.step().equals("PERSON") ? Map.of("family", family) : Map.<String, String>of();
      if (!press(visitor, turn, named).leadsOn()) {
        throw new IOException("the form does not go on");
      }
    }
  }

  private static Visitor.Seen press(Visitor visitor, Turn turn, Map<String, String> instead)
      throws IOException {
    var typed = new HashMap<>(turn.typed());
    typed.putAll(instead);
    typed.put("step", turn.step());
    typed.put("go", turn.go());
    return visitor.post("/refer", UUID.randomUUID().toString(), typed);
  }
}

package uk.rowan.platform.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import uk.rowan.testing.Visitor;
import uk.rowan.testing.Visitor.Seen;

/// Somebody at a browser who signs in with a provider, step by step.
final class Attempt {

  final TestProvider one;
  final TestProvider other;
  final TestProvider unknown;
  final Visitor visitor;
  String nonce = "";

  Attempt(TestProvider one, TestProvider other, TestProvider unknown, Visitor visitor) {
    this.one = one;
    this.other = other;
    this.unknown = unknown;
    this.visitor = visitor;
  }

  /// To the provider and back, as it should be.
  Seen walk() {
    return back("one", begin("one"));
  }

  /// What the provider sends the browser back with.
  Map<String, String> begin(String id) {
    return (id.equals("one") ? one : other)
        .authorize(visitor.get("/sign-in/with/" + id).location());
  }

  Seen back(String id, Map<String, String> answer) {
    return visitor.get(
        "/sign-in/from/"
            + id
            + "?"
            + answer.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&")));
  }
}

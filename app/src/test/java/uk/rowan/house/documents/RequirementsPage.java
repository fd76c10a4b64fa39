package uk.rowan.house.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.rowan.house.documents.Requirements.Requirement;
import uk.rowan.house.documents.Sources.Proof;

/// `docs/requirements.md`: what has to be true, and which tests show that it is.
record RequirementsPage(Requirements requirements, List<Proof> proofs) {

  private static final Map<String, String> GROUPS =
      Map.of(
          "AC", "Access",
          "LO", "Where someone is",
          "AU", "The audit log",
          "CR", "Keys and keeping",
          "RE", "Nothing is lost",
          "IN", "What comes in",
          "ST", "Figures and linkage",
          "SI", "Signing in",
          "BR", "The browser",
          "OP", "Running it");

  private static final String BEGINNING =
      """
      # The requirements

      Written by `./rowan docs` from `requirements.csv`, `asvs.csv` and the tags of the tests; do not edit. A test is listed where
      it shows the requirement or a part of it: read its sentences, and claim no more than they say.

      """;

  private static final String ASVS_BEGINNING =
      """

      ## OWASP ASVS 5.0.0

      Items that a test shows, or a part of them; the words are ours and short. What is not here is not claimed.
      """;

  String words() {
    var groups =
        requirements.all().values().stream()
            .collect(
                groupingBy(it -> it.id().substring(0, 2), LinkedHashMap::new, Collectors.toList()));
    return BEGINNING
        + state()
        + groups.entrySet().stream()
            .map(
                group ->
                    "\n## %s\n".formatted(GROUPS.get(group.getKey()))
                        + group.getValue().stream().map(this::section).collect(joining()))
            .collect(joining())
        + ASVS_BEGINNING
        + requirements.asvs().entrySet().stream()
            .map(item -> section(item.getKey(), item.getValue(), "no test left; take it out"))
            .collect(joining());
  }

  private String state() {
    var promised = requirements.all().values().stream().filter(Requirement::isPromised).toList();
    var open = promised.stream().map(Requirement::id).filter(id -> tests(id).isEmpty()).toList();
    return "Of %d requirements %d belong to this release; %d of those have a test. Not yet: %s.\n"
        .formatted(
            requirements.all().size(),
            promised.size(),
            promised.size() - open.size(),
            open.isEmpty() ? "none" : String.join(", ", open));
  }

  private String section(Requirement it) {
    return section(
        it.id(),
        it.sentence(),
        it.isPromised() ? "**not yet**" : "not yet; it does not belong to this release");
  }

  private String section(String id, String sentence, String otherwise) {
    var tests = tests(id);
    return "\n### %s\n\n%s.\n\n".formatted(id, sentence)
        + (tests.isEmpty()
            ? "- " + otherwise + "\n"
            : tests.values().stream().map(RequirementsPage::line).collect(joining()));
  }

  private TreeMap<String, List<Proof>> tests(String id) {
    return proofs.stream()
        .filter(proof -> proof.tags().contains(id))
        .collect(groupingBy(Proof::type, TreeMap::new, Collectors.toList()));
  }

  private static String line(List<Proof> tests) {
    return "- [%s](../%s): %s\n"
        .formatted(
            tests.getFirst().type(),
            tests.getFirst().file(),
            tests.stream().map(Proof::sentence).collect(joining("; ")));
  }
}

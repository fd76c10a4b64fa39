package uk.rowan.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import uk.rowan.testing.Staff;
import uk.rowan.testing.Visitor;
import uk.rowan.testing.Visitor.Seen;

/// Every page, list, search, count and file at which someone could learn of the people of the road,
/// asked for over HTTP, with each answer as it came.
final class Walk {

  private static final List<String> OF_A_PERSON =
      List.of("", "/contact", "/details", "/risk", "/risk/begin", "/risk/incident", "/looked");
  private static final List<String> OF_A_CASE =
      List.of(
          "",
          "/contacts",
          "/plan",
          "/needs",
          "/tasks",
          "/notes",
          "/worker",
          "/close",
          "/follow-up",
          "/reopen");
  private static final List<String> LISTS =
      List.of(
          "/",
          "/triage",
          "/triage?late=yes",
          "/cases",
          "/cases?whose=TEAM",
          "/cases?whose=TEAM&status=CLOSED",
          "/cases?whose=TEAM&risk=HIGH",
          "/cases/handover",
          "/cases/export.csv?whose=TEAM",
          "/cases/export.ods?whose=TEAM",
          "/people/find",
          "/refer/staff",
          "/emergency",
          "/emergency/late",
          "/reviews",
          "/reviews/lifts",
          "/gate",
          "/staff",
          "/staff/new",
          "/risk/instruments");
  private static final List<String> SEARCHES =
      List.of(
          Words.FAMILY,
          "Edmund " + Words.FAMILY,
          "Rosalind 2/5/1991",
          Words.PHONE,
          "CW7 4QL",
          Words.SAFE_PLACE);

  /// What there is to find: in a partnership that has nothing, identifiers of nothing.
  record Found(List<UUID> persons, List<UUID> cases, List<UUID> referrals, List<UUID> assessments) {

    static Found nothing(Found like) {
      return new Found(
          none(like.persons), none(like.cases), none(like.referrals), none(like.assessments));
    }

    private static List<UUID> none(List<UUID> like) {
      return like.stream().map(_ -> UUID.randomUUID()).toList();
    }
  }

  private Walk() {}

  /// Every answer, each under what was asked for without identifiers. Walked in vain twice, it is
  /// the same to the byte, but for what differs on every page.
  static Map<String, Seen> of(Staff staff, Found found, ApplicationContext application) {
    var visitor = Visitor.as(staff, application);
    var answers = reads(staff, found, application);
    SEARCHES.forEach(
        words ->
            answers.put("find " + words, visitor.post("/people/find", Map.of("words", words))));
    answers.put("look", visitor.post("/refer/staff/look", WHO));
    writes(found)
        .forEach((name, path) -> answers.put(name, visitor.post(path, Map.of("words", "x"))));
    return answers;
  }

  /// Without whatever is typed, which comes back to whoever typed it.
  static Map<String, Seen> reads(Staff staff, Found found, ApplicationContext application) {
    var visitor = Visitor.as(staff, application);
    var answers = new LinkedHashMap<String, Seen>();
    LISTS.forEach(path -> answers.put(path, visitor.get(path)));
    direct(found).forEach((name, path) -> answers.put(name, visitor.get(path)));
    return answers;
  }

  private static final Map<String, String> WHO =
      Map.of(
          "given",
          "Rosalind",
          "family",
          Words.FAMILY,
          "born.day",
          "2",
          "born.month",
          "5",
          "born.year",
          "1991");

  private static Map<String, String> direct(Found found) {
    var paths = new LinkedHashMap<String, String>();
    named(paths, "/people/", found.persons, OF_A_PERSON);
    named(paths, "/cases/", found.cases, OF_A_CASE);
    named(paths, "/triage/", found.referrals, List.of(""));
    named(paths, "/risk/", found.assessments, List.of("", "/judgement"));
    named(paths, "/gate/", found.persons, List.of(""));
    return paths;
  }

  private static Map<String, String> writes(Found found) {
    var paths = new LinkedHashMap<String, String>();
    named(paths, "write /cases/", found.cases, List.of("/notes", "/contacts", "/worker", "/close"));
    named(
        paths, "write /people/", found.persons, List.of("/contact", "/contact/place", "/details"));
    named(paths, "write /triage/", found.referrals, List.of("", "/same"));
    named(paths, "write /risk/", found.assessments, List.of("/answers", "/judgement"));
    return paths;
  }

  private static void named(
      Map<String, String> paths, String under, List<UUID> ids, List<String> parts) {
    for (int i = 0; i < ids.size(); i++) {
      for (var part : parts) {
        var path = under.replace("write ", "") + ids.get(i) + part;
        paths.put(under + (i + 1) + part, path);
      }
    }
  }

  /// An answer without what differs each time a page is made, and without the first steps, which go
  /// with what the reader themselves has done.
  static String same(Seen seen) {
    return seen.status()
        + " "
        + seen.location()
        + "\n"
        + seen.body()
            .replaceAll("nonce=\"[^\"]*\"", "")
            .replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", "")
            .replaceAll("data-csrf=\"[^\"]*\"", "")
            .replaceAll("(?s)<section class=\"rowan-first\".*?</section>\n", "");
  }

  static Stream<String> bodies(Map<String, Seen> answers) {
    return answers.values().stream().map(seen -> seen.location() + seen.body());
  }
}

package uk.rowan.risk.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.rowan.risk.instrument.Instrument.Edition;
import uk.rowan.risk.instrument.Instrument.Group;
import uk.rowan.risk.instrument.Instrument.InForce;
import uk.rowan.risk.instrument.Instrument.Shape;
import uk.rowan.risk.instrument.Item.Alert;
import uk.rowan.risk.instrument.Item.Citation;

/// Reads an instrument from its file. A file with mistakes is refused with all of them at once,
/// each with its place.
public final class InstrumentReader {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private record Work(String reference, @Nullable String link) {}

  private final String file;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Work> works = new HashMap<>();

  private InstrumentReader(String file) {
    this.file = file;
  }

  public static Instrument read(String file, String json) {
    return new InstrumentReader(file).instrument(json);
  }

  private Instrument instrument(String json) {
    var root = new JsonPart(file, tree(json), problems);
    root.has(
        "code",
        "version",
        "title",
        "owner",
        "licence",
        "opening",
        "rule",
        "bands",
        "itemCount",
        "answerTypes",
        "from",
        "until",
        "sources",
        "groups",
        "items");
    var edition = new Edition(root.text("code"), root.text("version"));
    var about =
        new Instrument.About(
            root.text("title"),
            root.text("owner"),
            root.text("licence"),
            root.optionalText("opening"));
    var rule = root.choice("rule", Scoring.Rule.class);
    var bands = root.isSet("bands") ? bands(root.part("bands"), rule) : null;
    var types = Set.copyOf(root.choices("answerTypes", AnswerType.class));
    var shape = new Shape(root.optionalCount("itemCount"), types);
    var inForce = new InForce(root.optionalDay("from"), root.optionalDay("until"));
    if (root.isSet("sources")) {
      root.parts("sources", "source").forEach(this::work);
    }
    var items = items(root, shape);
    var groups = groups(root, items);
    refuseIfWrong();
    return new Instrument(edition, about, new Scoring(rule, bands), shape, groups, inForce);
  }

  private JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      problems.add(
          "%s: is not JSON. Look at line %d: %s"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
      throw refusal();
    }
  }

  private Scoring.@Nullable Bands bands(JsonPart part, Scoring.Rule rule) {
    part.has("medium", "high");
    int medium = part.count("medium");
    int high = part.count("high");
    if (rule == Scoring.Rule.JUDGEMENT) {
      part.wrong("an instrument that is judged has no bands. Take them out");
      return null;
    }
    if (high <= medium) {
      part.wrong("\"high\" should be more than \"medium\"");
      return null;
    }
    return medium < 1 ? null : new Scoring.Bands(medium, high);
  }

  private void work(JsonPart part) {
    part.has("key", "reference", "link");
    if (works.put(part.text("key"), new Work(part.text("reference"), part.optionalText("link")))
        != null) {
      part.wrong("there is another source with this key");
    }
  }

  private Map<String, List<Item>> items(JsonPart root, Shape shape) {
    var byGroup = new LinkedHashMap<String, List<Item>>();
    var keys = new HashSet<String>();
    var last = "";
    int number = 0;
    for (var unnamed : root.parts("items", "item")) {
      number++;
      var part = unnamed.named(unnamed.isSet("key") ? unnamed.text("key") : "no key");
      var item = item(part, number);
      var group = part.text("group");
      if (!keys.add(item.key())) {
        part.wrong("there is another item with this key. Give each its own");
      }
      if (!shape.answerTypes().contains(item.type())) {
        part.wrong("%s is not among the \"answerTypes\" of the file".formatted(item.type()));
      }
      if (!group.equals(last) && byGroup.containsKey(group)) {
        part.wrong("group %s is interrupted. Put its items one after another".formatted(group));
      }
      byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(item);
      last = group;
    }
    Integer count = shape.itemCount();
    if (number > 0 && count != null && count != number) {
      root.wrong(
          "has %d items, but \"itemCount\" is %d. Add or take out items".formatted(number, count));
    }
    return byGroup;
  }

  private Item item(JsonPart part, int number) {
    part.has("number", "key", "group", "words", "why", "type", "critical", "flag", "sources");
    if (part.count("number") != number) {
      part.wrong(
          "\"number\" should be %d: items stand in the order they are asked".formatted(number));
    }
    return new Item(
        number,
        part.text("key"),
        part.text("words"),
        part.text("why"),
        part.choice("type", AnswerType.class),
        new Alert(part.yes("critical"), part.optionalText("flag")),
        part.isSet("sources") ? citations(part) : List.of());
  }

  private List<Citation> citations(JsonPart item) {
    var citations = new ArrayList<Citation>();
    for (var part : item.parts("sources", "source")) {
      part.has("source", "says", "checked");
      var key = part.text("source");
      var work = works.get(key);
      if (work == null) {
        part.wrong("\"%s\" is not among the \"sources\" of the file".formatted(key));
      } else {
        citations.add(
            new Citation(work.reference(), work.link(), part.text("says"), part.yes("checked")));
      }
    }
    return citations;
  }

  private List<Group> groups(JsonPart root, Map<String, List<Item>> items) {
    var groups = new ArrayList<Group>();
    for (var part : root.parts("groups", "group")) {
      part.has("key", "title");
      var key = part.text("key");
      var asked = items.remove(key);
      if (asked == null) {
        part.wrong("group %s has no items, or is there twice".formatted(key));
      } else {
        groups.add(new Group(key, part.text("title"), asked));
      }
    }
    items
        .keySet()
        .forEach(key -> root.wrong("group %s has items, but is not in \"groups\"".formatted(key)));
    if (!inOrder(groups)) {
      root.wrong("the groups do not stand in the order of their items");
    }
    return groups;
  }

  private static boolean inOrder(List<Group> groups) {
    int before = 0;
    for (var group : groups) {
      int first = group.items().getFirst().number();
      if (first < before) {
        return false;
      }
      before = first;
    }
    return true;
  }

  private void refuseIfWrong() {
    if (!problems.isEmpty()) {
      throw refusal();
    }
  }

  private IllegalArgumentException refusal() {
    return new IllegalArgumentException(String.join(System.lineSeparator(), problems));
  }
}

package uk.rowan.linkage.learning;

import java.util.ArrayList;
import java.util.List;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.Kind.Aspect;
import uk.rowan.linkage.Rule;
import uk.rowan.linkage.Rule.Part;

/// Which rules to bring records together by, given what fields there are: every two of what
/// distinguishes people, then coarser signs of three fields that outlive a slip in any one.
final class Rules {

  private static final int CAP = 30;
  private static final int COARSE_CAP = 12;
  private static final int COARSER_CAP = 100;

  private final List<Field> fields;
  private final List<Rule> rules = new ArrayList<>();

  private Rules(List<Field> fields) {
    this.fields = fields;
  }

  /// `telling` has for each field the probability that two persons share a value.
  static List<Rule> of(List<Field> fields, double[] telling) {
    var rules = new Rules(fields);
    rules.alone();
    rules.pairs(telling);
    rules.coarse();
    if (rules.rules.isEmpty()) {
      rules.anything();
    }
    return List.copyOf(rules.rules);
  }

  /// Coarser rules for files that are small or say little, worth looking through only where they
  /// bring few pairs together.
  static List<Rule> coarser(List<Field> fields) {
    var rules = new Rules(fields);
    rules.coarser();
    return List.copyOf(rules.rules);
  }

  private void coarser() {
    var signs = new ArrayList<Part>();
    for (int field = 0; field < fields.size(); field++) {
      switch (fields.get(field).kind()) {
        case GIVEN_NAME, FAMILY_NAME ->
            signs.addAll(
                List.of(
                    part(field, Aspect.ROOT),
                    part(field, Aspect.SOUND),
                    part(field, Aspect.INITIAL)));
        case DATE ->
            signs.addAll(
                List.of(
                    part(field, Aspect.VALUE),
                    part(field, Aspect.MONTH_DAY),
                    part(field, Aspect.YEAR)));
        case POSTCODE ->
            signs.addAll(
                List.of(
                    part(field, Aspect.VALUE),
                    part(field, Aspect.SECTOR),
                    part(field, Aspect.DISTRICT)));
        case TEXT, OTHER_NAME -> signs.add(part(field, Aspect.VALUE));
        default -> {}
      }
    }
    for (int i = 0; i < signs.size(); i++) {
      rules.add(
          new Rule(List.of(signs.get(i)), false, dividers(List.of(signs.get(i))), COARSER_CAP));
      for (int j = i + 1; j < signs.size(); j++) {
        if (signs.get(i).field() != signs.get(j).field()) {
          var two = List.of(signs.get(i), signs.get(j));
          rules.add(new Rule(two, false, dividers(two), COARSER_CAP));
        }
      }
    }
  }

  private void alone() {
    for (int field = 0; field < fields.size(); field++) {
      switch (fields.get(field).kind()) {
        case NHS_NUMBER, IDENTIFIER, PHONE, EMAIL -> add(false, CAP, part(field, Aspect.VALUE));
        default -> {}
      }
    }
  }

  private void pairs(double[] telling) {
    var anchors = new ArrayList<Part>();
    for (var kind : List.of(Kind.GIVEN_NAME, Kind.FAMILY_NAME, Kind.DATE, Kind.POSTCODE)) {
      int field = first(kind);
      if (field >= 0) {
        anchors.add(part(field, kind.isName() ? Aspect.ROOT : Aspect.VALUE));
      }
    }
    int own = anchors.size();
    for (int field = 0; field < fields.size(); field++) {
      var kind = fields.get(field).kind();
      if ((kind == Kind.TEXT || kind == Kind.OTHER_NAME) && telling[field] < 0.02) {
        anchors.add(part(field, Aspect.VALUE));
      }
    }
    for (int i = 0; i < anchors.size(); i++) {
      for (int j = i + 1; j < anchors.size() && rules.size() < 20; j++) {
        if (i < own) {
          boolean names = kind(anchors.get(i)).isName() && kind(anchors.get(j)).isName() && j < own;
          add(names, CAP, anchors.get(i), anchors.get(j));
        }
      }
    }
  }

  private void coarse() {
    int given = first(Kind.GIVEN_NAME);
    int family = first(Kind.FAMILY_NAME);
    int date = first(Kind.DATE);
    int postcode = first(Kind.POSTCODE);
    if (given >= 0 && family >= 0 && date >= 0) {
      add(
          false,
          COARSE_CAP,
          part(family, Aspect.SOUND),
          part(given, Aspect.SOUND),
          part(date, Aspect.YEAR));
      add(
          false,
          COARSE_CAP,
          part(family, Aspect.SOUND),
          part(given, Aspect.INITIAL),
          part(date, Aspect.MONTH_DAY));
      add(false, COARSE_CAP, part(given, Aspect.INITIAL), part(date, Aspect.VALUE));
    }
    if (given >= 0 && family >= 0 && postcode >= 0) {
      add(
          false,
          COARSE_CAP,
          part(family, Aspect.SOUND),
          part(given, Aspect.SOUND),
          part(postcode, Aspect.DISTRICT));
      add(
          false,
          COARSE_CAP,
          part(given, Aspect.INITIAL),
          part(family, Aspect.SOUND),
          part(postcode, Aspect.VALUE));
    }
    if (given >= 0 && date >= 0 && postcode >= 0) {
      add(
          false,
          COARSE_CAP,
          part(given, Aspect.ROOT),
          part(date, Aspect.YEAR),
          part(postcode, Aspect.SECTOR));
    }
  }

  private void anything() {
    for (int field = 0; field < fields.size(); field++) {
      add(false, CAP, part(field, Aspect.VALUE));
    }
  }

  private Kind kind(Part part) {
    return fields.get(part.field()).kind();
  }

  private int first(Kind kind) {
    for (int field = 0; field < fields.size(); field++) {
      if (fields.get(field).kind() == kind) {
        return field;
      }
    }
    return -1;
  }

  private static Part part(int field, Aspect aspect) {
    return new Part(field, aspect);
  }

  private void add(boolean anyOrder, int cap, Part... parts) {
    rules.add(new Rule(List.of(parts), anyOrder, dividers(List.of(parts)), cap));
  }

  /// What divides the groups of a rule: coarse signs first, those of fields the rule does not ask
  /// for already.
  private List<Part> dividers(List<Part> parts) {
    var dividers = new ArrayList<Part>();
    for (var aspect :
        List.of(
            Aspect.YEAR,
            Aspect.DISTRICT,
            Aspect.SOUND,
            Aspect.MONTH_DAY,
            Aspect.ROOT,
            Aspect.VALUE)) {
      for (int field = 0; field < fields.size(); field++) {
        var part = part(field, aspect);
        boolean whole =
            parts.contains(part(field, Aspect.VALUE)) || parts.contains(part(field, Aspect.ROOT));
        if (fields.get(field).kind().aspects().contains(aspect)
            && !whole
            && !parts.contains(part)
            && dividers.size() < 12) {
          dividers.add(part);
        }
      }
    }
    return dividers;
  }
}

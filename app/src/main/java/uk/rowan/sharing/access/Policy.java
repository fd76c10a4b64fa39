package uk.rowan.sharing.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;

/// The decision: a pure function of the facts and of the table that the partnership's Caldicott
/// guardian signs (`access-policy.csv`; in words in `docs/access-policy.md`).
///
/// What refuses comes first and beats everything: an exclusion, a conflict of interest, a
/// restriction. Then the table's rows for the role and each relationship, then what an emergency
/// adds.
final class Policy {

  /// One row of the table: who, with which relationship, at which stages, may do which acts with
  /// which classes.
  record Row(
      Set<Role> roles,
      Set<Standing> standings,
      Set<Stage> stages,
      Set<FieldClass> fields,
      Set<Act> acts) {}

  /// What a row can rest on: a relationship, none at all, or an emergency.
  enum Standing {
    NONE,
    NAMED_WORKER,
    TEAM,
    SUPERVISOR,
    INVOLVED,
    REFERRER,
    OTHER_SIDE,
    EMERGENCY;

    static Standing of(RelationshipKind kind) {
      return switch (kind) {
        case NAMED_WORKER -> NAMED_WORKER;
        case TEAM -> TEAM;
        case SUPERVISOR -> SUPERVISOR;
        case INVOLVED -> INVOLVED;
        case REFERRER -> REFERRER;
        case OTHER_SIDE -> OTHER_SIDE;
      };
    }
  }

  private record Cell(Role role, Standing standing, Stage stage, FieldClass field, Act act) {}

  private final Set<Cell> permitted = new HashSet<>();

  Policy(List<Row> rows) {
    for (var row : rows) {
      for (var role : row.roles()) {
        for (var standing : row.standings()) {
          for (var stage : row.stages()) {
            for (var field : row.fields()) {
              row.acts().forEach(act -> permitted.add(new Cell(role, standing, stage, field, act)));
            }
          }
        }
      }
    }
  }

  boolean permits(Facts facts, Act act, FieldClass field) {
    return basis(facts, act, field) != null;
  }

  /// What a permission rests on; null when it is refused.
  @org.jspecify.annotations.Nullable
  Standing basis(Facts facts, Act act, FieldClass field) {
    if (facts.conflicted()
        || facts.restriction() == Facts.Restriction.EXCLUDED
        || facts.restriction() == Facts.Restriction.NOT_ALLOWED) {
      return null;
    }
    var standings = EnumSet.noneOf(Standing.class);
    for (var tie : facts.relationships()) {
      var standing = Standing.of(tie.kind());
      if (permitted.contains(new Cell(facts.role(), standing, tie.stage(), field, act))) {
        standings.add(standing);
      }
    }
    if (!standings.isEmpty()) {
      return standings.iterator().next();
    }
    if (permitted.contains(new Cell(facts.role(), Standing.NONE, facts.stage(), field, act))) {
      return Standing.NONE;
    }
    var emergency =
        facts.emergency() == Facts.Emergency.LIVE
            && facts.relationships().stream()
                .noneMatch(tie -> tie.kind() == RelationshipKind.OTHER_SIDE)
            && permitted.contains(
                new Cell(facts.role(), Standing.EMERGENCY, facts.stage(), field, act));
    return emergency ? Standing.EMERGENCY : null;
  }

  /// Reads the table: a header, then one row a line: `role,relationship,stage,fields,acts`, several
  /// values of a cell separated by spaces, `*` for every one. Lines that begin with `#` are words
  /// for the reader. Throws [IllegalArgumentException] naming the line when a word in it is not
  /// known.
  static Policy parse(List<String> lines) {
    var rows = new ArrayList<Row>();
    for (int i = 1; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      var cells = line.split(",", -1);
      if (cells.length != 5) {
        throw new IllegalArgumentException(
            "line " + (i + 1) + " of the access policy has " + cells.length + " cells, not 5");
      }
      try {
        rows.add(
            new Row(
                some(Role.class, cells[0]),
                some(Standing.class, cells[1]),
                some(Stage.class, cells[2]),
                some(FieldClass.class, cells[3]),
                some(Act.class, cells[4])));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "line " + (i + 1) + " of the access policy: " + e.getMessage(), e);
      }
    }
    return new Policy(rows);
  }

  private static <E extends Enum<E>> Set<E> some(Class<E> type, String cell) {
    if (cell.strip().equals("*")) {
      return EnumSet.allOf(type);
    }
    var values = EnumSet.noneOf(type);
    for (var word : cell.strip().split(" +", -1)) {
      values.add(Enum.valueOf(type, word));
    }
    return values;
  }
}

package uk.rowan.linkage.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.records.Records;
import uk.rowan.linkage.records.Values;
import uk.rowan.linkage.records.Work;
import uk.rowan.linkage.text.Dates;

/// Reads files of separated values into [Records].
public final class Reader {

  /// A row that was left out.
  ///
  /// @param line of the file, the headings being line 1
  public record BadRow(String file, long line, int cells, int expected) {}

  /// What was read.
  ///
  /// @param layouts by file name, what its columns were taken for
  public record Reading(Records records, Map<String, Layout> layouts, List<BadRow> bad) {}

  /// One file under way.
  private static final class Source {
    final String name;
    final Separated file;
    final Layout layout;
    Lines[] pieces = {};
    Worker[] readBy = {};

    Source(String name, Separated file, Layout layout) {
      this.name = name;
      this.file = file;
      this.layout = layout;
    }
  }

  private final Layout.Wish wish;
  private final @Nullable Pattern truthPattern;
  private final ConcurrentLinkedQueue<Worker> workers = new ConcurrentLinkedQueue<>();

  private Reader(Layout.Wish wish, @Nullable Pattern truthPattern) {
    this.wish = wish;
    this.truthPattern = truthPattern;
  }

  /// Reads all files. Group 1 of `truthPattern` is the truth within its column; without a pattern
  /// the whole cell is. The records have the fields of `wanted`, or, when it is empty, whatever
  /// fields the files have.
  public static Reading read(
      List<Path> files, Layout.Wish wish, @Nullable Pattern truthPattern, List<Field> wanted)
      throws Unreadable {
    try {
      return new Reader(wish, truthPattern).read(files, wanted);
    } catch (UncheckedIOException e) {
      throw new Unreadable("Reading failed: " + e.getMessage() + ".");
    }
  }

  private Reading read(List<Path> files, List<Field> wanted) throws Unreadable {
    var sources = new ArrayList<Source>();
    var layouts = new LinkedHashMap<String, Layout>();
    for (var path : files) {
      var file = Separated.open(path);
      var name = Separated.name(path);
      if (layouts.containsKey(name)) {
        throw new Unreadable(
            "Two files are called " + name + "; records are told apart by file name and id.");
      }
      var layout = Layout.of(file.headings(), wish, name).only(wanted);
      layouts.put(name, layout);
      sources.add(new Source(name, file, layout));
    }
    for (var source : sources) {
      pieces(source);
    }
    var records = new Records(wanted.isEmpty() ? fields(sources) : wanted);
    number(records, sources);
    var bad = assemble(records, sources);
    if (records.size() == 0) {
      throw new Unreadable("There is no record in " + String.join(", ", layouts.keySet()) + ".");
    }
    return new Reading(records, layouts, bad);
  }

  private static List<Field> fields(List<Source> sources) {
    var fields = new LinkedHashMap<String, Field>();
    for (var source : sources) {
      for (var cell : source.layout.cells()) {
        fields.putIfAbsent(cell.field().name(), cell.field());
      }
    }
    return List.copyOf(fields.values());
  }

  /// What one thread reads with. Distinct values are shared by columns of one form.
  private static final class Worker {
    final Map<String, Distinct> distinct = new HashMap<>();
    final Distinct truths = new Distinct();
    final Map<String, int[]> numbers = new HashMap<>();
    int[] truthNumbers = {};

    Distinct[] of(Layout layout) {
      return layout.cells().stream()
          .map(cell -> distinct.computeIfAbsent(sharing(cell), _ -> new Distinct()))
          .toArray(Distinct[]::new);
    }
  }

  /// Cells with one answer share their distinct values.
  private static String sharing(Layout.Cell cell) {
    return cell.field().kind().isName() ? cell.form().name() : cell.field().name();
  }

  private void pieces(Source source) throws Unreadable {
    int count = source.file.pieces();
    source.pieces = new Lines[count];
    source.readBy = new Worker[count];
    Supplier<IntConsumer> reading =
        () -> {
          var worker = new Worker();
          workers.add(worker);
          return piece -> readPiece(source, piece, worker);
        };
    Work.each(count, reading);
    boolean torn = false;
    for (var lines : source.pieces) {
      torn |= lines.isTorn();
    }
    if (torn && count > 1) {
      var worker = new Worker();
      workers.add(worker);
      source.pieces = new Lines[1];
      source.readBy = new Worker[1];
      readPiece(source, -1, worker);
    }
  }

  private void readPiece(Source source, int piece, Worker worker) {
    var lines =
        new Lines(source.layout, source.file.separator(), worker.of(source.layout), worker.truths);
    try (var channel = source.file.channel()) {
      lines.read(piece < 0 ? source.file.whole(channel) : source.file.piece(channel, piece));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    source.pieces[Math.max(0, piece)] = lines;
    source.readBy[Math.max(0, piece)] = worker;
  }

  /// Gives every distinct cell the number of its standard form: for each kind of value one after
  /// another, for several kinds at once.
  private void number(Records records, List<Source> sources) {
    var tasks = new LinkedHashMap<Values, Map<String, Layout.Cell>>();
    for (int field = 0; field < records.fields().size(); field++) {
      tasks.computeIfAbsent(records.values(field), _ -> new LinkedHashMap<>());
    }
    for (var source : sources) {
      for (var cell : source.layout.cells()) {
        var values = records.values(records.fields().indexOf(cell.field()));
        tasks.computeIfAbsent(values, _ -> new LinkedHashMap<>()).putIfAbsent(sharing(cell), cell);
      }
    }
    var order = List.copyOf(tasks.entrySet());
    Work.each(
        order.size() + 1,
        task -> {
          if (task == order.size()) {
            truths();
          } else {
            order
                .get(task)
                .getValue()
                .forEach((key, cell) -> number(order.get(task).getKey(), key, cell));
          }
        });
  }

  private void number(Values values, String key, Layout.Cell cell) {
    var maker = new Form.Maker(cell.form() == Form.DATE ? order(key) : Dates.Order.DAY_FIRST);
    for (var worker : workers) {
      var distinct = worker.distinct.get(key);
      if (distinct == null) {
        continue;
      }
      var numbers = new int[distinct.size()];
      for (int i = 1; i < numbers.length; i++) {
        int length = maker.make(cell.form(), distinct.bytes(), distinct.start(i), distinct.end(i));
        numbers[i] = values.number(maker.out(cell.form()), 0, length);
      }
      synchronized (worker) {
        worker.numbers.put(key, numbers);
      }
    }
  }

  /// Day first, unless more cells can only be read with the month first.
  private Dates.Order order(String key) {
    int dayFirst = 0;
    int monthFirst = 0;
    for (var worker : workers) {
      var distinct = worker.distinct.get(key);
      for (int i = 1; distinct != null && i < distinct.size(); i++) {
        int first = leading(distinct, i, 0);
        int second = leading(distinct, i, 1);
        if (first >= 1 && first <= 31 && second >= 1 && second <= 31) {
          dayFirst += first > 12 ? 1 : 0;
          monthFirst += second > 12 ? 1 : 0;
        }
      }
    }
    return monthFirst > dayFirst ? Dates.Order.MONTH_FIRST : Dates.Order.DAY_FIRST;
  }

  /// The first or second number of a cell when it has at most two digits, else 0.
  private static int leading(Distinct distinct, int cell, int which) {
    int seen = 0;
    int number = 0;
    int digits = 0;
    for (int i = distinct.start(cell); i < distinct.end(cell); i++) {
      byte sign = distinct.bytes()[i];
      if (sign >= '0' && sign <= '9') {
        number = number * 10 + sign - '0';
        digits++;
      } else if (digits > 0) {
        if (seen++ == which) {
          return digits <= 2 ? number : 0;
        }
        number = 0;
        digits = 0;
      }
    }
    return seen == which && digits <= 2 ? number : 0;
  }

  private void truths() {
    var all = new Distinct();
    for (var worker : workers) {
      var numbers = new int[worker.truths.size()];
      for (int i = 1; i < numbers.length; i++) {
        byte[] bytes = worker.truths.bytes();
        int from = worker.truths.start(i);
        int to = worker.truths.end(i);
        if (truthPattern != null) {
          var match = truthPattern.matcher(new String(bytes, from, to - from, UTF_8));
          bytes =
              match.find() && match.groupCount() > 0 ? match.group(1).getBytes(UTF_8) : new byte[0];
          from = 0;
          to = bytes.length;
        }
        numbers[i] = all.number(bytes, from, to);
      }
      worker.truthNumbers = numbers;
    }
  }

  private List<BadRow> assemble(Records records, List<Source> sources) {
    var bad = new ArrayList<BadRow>();
    for (var source : sources) {
      int rows = 0;
      long idBytes = 0;
      for (var piece : source.pieces) {
        rows += piece.rows();
        idBytes +=
            source.layout.id() >= 0 && piece.rows() > 0
                ? piece.idEnd(piece.rows() - 1)
                : piece.rows() * 11L;
      }
      records.reserve(rows, idBytes);
      int number = records.sourceNumber(source.name);
      long line = 2;
      for (int p = 0; p < source.pieces.length; p++) {
        for (var row : source.pieces[p].bad()) {
          bad.add(new BadRow(source.name, line + row.line(), row.cells(), source.layout.width()));
        }
        assemble(records, source, source.pieces[p], source.readBy[p], number, line);
        line += source.pieces[p].lines();
        source.pieces[p] = new Lines(source.layout, (byte) ',', new Distinct[0], new Distinct());
      }
    }
    return bad;
  }

  private static void assemble(
      Records records, Source source, Lines lines, Worker worker, int sourceNumber, long line) {
    var cells = source.layout.cells();
    var fields = new int[cells.size()];
    var numbers = new int[cells.size()][];
    for (int cell = 0; cell < fields.length; cell++) {
      fields[cell] = records.fields().indexOf(cells.get(cell).field());
      numbers[cell] = worker.numbers.getOrDefault(sharing(cells.get(cell)), new int[1]);
    }
    for (int row = 0; row < lines.rows(); row++) {
      byte[] id;
      int from;
      int to;
      if (source.layout.id() >= 0) {
        id = lines.ids();
        from = lines.idStart(row);
        to = lines.idEnd(row);
      } else {
        id = Long.toString(line + lines.line(row)).getBytes(US_ASCII);
        from = 0;
        to = id.length;
      }
      int truth = worker.truthNumbers.length == 0 ? 0 : worker.truthNumbers[lines.truth(row)];
      int added = records.next(sourceNumber, id, from, to - from, truth);
      int at = added * records.stride();
      for (int cell = 0; cell < fields.length; cell++) {
        records.rows()[at + fields[cell]] = numbers[cell][lines.cell(row, cell)];
      }
    }
  }

  /// The standard forms of one record told as text, in the order of `fields`; empty for missing.
  public static List<String> forms(List<Field> fields, Map<String, String> told) {
    var maker = new Form.Maker(Dates.Order.DAY_FIRST);
    var forms = new ArrayList<String>();
    for (var field : fields) {
      byte[] text = told.getOrDefault(field.name(), "").strip().getBytes(UTF_8);
      var form = Form.of(field.kind());
      int length = maker.make(form, text, 0, text.length);
      forms.add(new String(maker.out(form), 0, length, UTF_8));
    }
    return forms;
  }
}

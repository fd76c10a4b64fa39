package uk.rowan.linkage.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import uk.rowan.linkage.Explanation;
import uk.rowan.linkage.Linkage;
import uk.rowan.linkage.ModelFile;
import uk.rowan.linkage.records.Records;
import uk.rowan.linkage.records.Work;

/// The files that a linkage leaves.
final class Results {

  private static final int LINES_AT_ONCE = 1 << 16;

  private final Linkage linkage;
  private final Records records;
  private final Path folder;
  private final byte[][] sources;

  Results(Linkage linkage, Path folder) {
    this.linkage = linkage;
    this.records = linkage.records();
    this.folder = folder;
    this.sources =
        records.sources().stream().map(name -> name.getBytes(UTF_8)).toArray(byte[][]::new);
  }

  void write() throws IOException {
    table("clusters.csv", "source,id,cluster\n", records.size(), this::cluster);
    table(
        "edges.csv",
        "id_l,id_r,source_l,source_r,weight,probability\n",
        linkage.edges().size(),
        this::edge);
    table(
        "review.csv",
        "cluster_l,cluster_r,id_l,id_r,weight,reason\n",
        linkage.clusters().refusals().size(),
        this::refusal);
    Files.writeString(folder.resolve("model.json"), ModelFile.write(linkage.model()), UTF_8);
  }

  /// Writes one line into a table.
  private interface Line {
    void write(Table table, int number);
  }

  /// Lines are put together by several threads and written in their order.
  private void table(String name, String headings, int lines, Line line) throws IOException {
    int parts = (lines + LINES_AT_ONCE - 1) / LINES_AT_ONCE;
    try (var out = Files.newOutputStream(folder.resolve(name))) {
      out.write(headings.getBytes(UTF_8));
      var order = new InOrder(out);
      Work.each(
          parts,
          () -> {
            var table = new Table(1 << 16);
            return (IntConsumer)
                part -> {
                  table.clear();
                  int end = Math.min(lines, (part + 1) * LINES_AT_ONCE);
                  for (int number = part * LINES_AT_ONCE; number < end; number++) {
                    line.write(table, number);
                  }
                  order.write(part, table);
                };
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Lets each part wait for the one before it.
  private static final class InOrder {
    private final OutputStream out;
    private int next;
    private boolean broken;

    InOrder(OutputStream out) {
      this.out = out;
    }

    synchronized void write(int part, Table table) {
      try {
        while (next != part && !broken) {
          wait();
        }
        out.write(table.bytes(), 0, table.size());
        next++;
      } catch (IOException e) {
        broken = true;
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        notifyAll();
      }
    }
  }

  private void cluster(Table table, int row) {
    source(table, row).comma();
    id(table, row).comma().number(linkage.clusters().number(row)).end();
  }

  private void edge(Table table, int edge) {
    int a = linkage.edges().a(edge);
    int b = linkage.edges().b(edge);
    double weight = linkage.edges().weight(edge);
    id(table, a).comma();
    id(table, b).comma();
    source(table, a).comma();
    source(table, b).comma().decimal(weight);
    table.comma().decimal(Explanation.probability(weight)).end();
  }

  private void refusal(Table table, int number) {
    var refusal = linkage.clusters().refusals().get(number);
    table.number(linkage.clusters().number(refusal.a())).comma();
    table.number(linkage.clusters().number(refusal.b())).comma();
    id(table, refusal.a()).comma();
    id(table, refusal.b()).comma().decimal(refusal.weight()).comma();
    table.text(refusal.reason().words()).end();
  }

  private Table id(Table table, int row) {
    return table.cell(records.idBytes(), records.idStart(row), records.idLength(row));
  }

  private Table source(Table table, int row) {
    byte[] name = sources[records.source(row)];
    return table.cell(name, 0, name.length);
  }
}

package uk.rowan.house.documents;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// What Java sources say of themselves, read with the compiler's own parser: what a doc comment
/// says is in no class file, and a module that is built later has none yet.
final class Sources {

  private static final Set<String> RUNS =
      Set.of("Test", "ParameterizedTest", "TestFactory", "RepeatedTest");

  /// A test by its class, where that is, and the sentence that is its name.
  record Proof(String type, Path file, String sentence, List<String> tags) {}

  private final Map<String, String> said = new HashMap<>();
  private final List<Proof> proofs = new ArrayList<>();

  private Sources() {}

  /// The sources of `kind` ("main" or "test") of every module.
  static Sources of(String kind) {
    var sources = new Sources();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(paths(kind)));
      var docs = DocTrees.instance(task);
      for (var unit : task.parse()) {
        sources.new Reader(unit, docs).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sources.proofs.sort(Comparator.comparing(proof -> proof.type()));
    return sources;
  }

  /// The first sentence of the comment on a package, a type, or a method written `type#method`.
  Optional<String> sentence(String name) {
    return Optional.ofNullable(said.get(name)).map(Words::firstSentence);
  }

  List<Proof> proofs() {
    return proofs;
  }

  private static List<Path> paths(String kind) throws IOException {
    try (var modules = Files.list(Document.ROOT)) {
      return modules
          .map(module -> module.resolve("src").resolve(kind).resolve("java"))
          .filter(Files::isDirectory)
          .flatMap(Sources::javaFiles)
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Path file;
    private final String around;
    private final DocTrees docs;
    private String type = "";
    private List<String> tags = List.of();

    Reader(CompilationUnitTree unit, DocTrees docs) {
      file = Document.ROOT.relativize(Path.of(unit.getSourceFile().getName()));
      around = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
      this.docs = docs;
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void nothing) {
      keep(around, getCurrentPath());
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      var outerType = type;
      var outerTags = tags;
      type = (type.isEmpty() ? "" : type + ".") + tree.getSimpleName();
      tags = and(outerTags, tree.getModifiers());
      keep(around + "." + type, getCurrentPath());
      super.visitClass(tree, null);
      type = outerType;
      tags = outerTags;
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
      var name = tree.getName().toString();
      keep(around + "." + type + "#" + name, getCurrentPath());
      if (annotations(tree.getModifiers()).anyMatch(it -> RUNS.contains(name(it)))) {
        proofs.add(new Proof(type, file, Words.ofName(name), and(tags, tree.getModifiers())));
      }
      return super.visitMethod(tree, null);
    }

    private void keep(String name, TreePath path) {
      var words = docs.getDocComment(path);
      if (words != null) {
        said.putIfAbsent(name, words);
      }
    }
  }

  private static List<String> and(List<String> outer, ModifiersTree modifiers) {
    return Stream.concat(
            outer.stream(),
            annotations(modifiers)
                .filter(it -> name(it).equals("Tag"))
                .flatMap(it -> it.getArguments().stream())
                .map(LiteralTree.class::cast)
                .map(literal -> Objects.requireNonNull(literal.getValue()).toString()))
        .distinct()
        .toList();
  }

  private static Stream<? extends AnnotationTree> annotations(ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream();
  }

  private static String name(AnnotationTree annotation) {
    Tree type = annotation.getAnnotationType();
    return type.toString().substring(type.toString().lastIndexOf('.') + 1);
  }
}

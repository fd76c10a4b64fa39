package uk.rowan.house.documents;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// `docs/modules.md`: each module, what it is for, what it stands on and what it offers.
record ModuleMap(ApplicationModules modules, Sources sources) {

  private static final Set<String> EVERYWHERE = Set.of("foundation", "platform");

  private static final String BEGINNING =
      """
      # The modules

      Written by `./rowan docs` from the code; do not edit. A module is a package under `app/src/main/java/uk/rowan`. Others
      may use what is public in the package itself, and nothing below it; `ModulesTests` sees to that.

      An arrow points at what is used. `foundation` is used by all and left out; `platform` wires everything together and is
      used by none.

      """;

  private static final String BESIDE =
      """

      ## Beside the application

      | Maven module | what it is |
      | --- | --- |
      """;

  String words() {
    return BEGINNING
        + "\n```mermaid\nflowchart TD\n"
        + arrows()
        + "\n```\n"
        + ordered().map(this::section).collect(joining())
        + BESIDE
        + Stream.of("linkage", "measures", "verifier", "benchmarks")
            .map(name -> "| `%s` | %s |\n".formatted(name, charter(name)))
            .collect(joining());
  }

  private Stream<ApplicationModule> ordered() {
    return modules.stream().sorted(Comparator.comparing(ModuleMap::name));
  }

  private String arrows() {
    return ordered()
        .filter(module -> !EVERYWHERE.contains(name(module)))
        .flatMap(
            module -> {
              var used =
                  uses(module).stream()
                      .filter(other -> !EVERYWHERE.contains(other))
                      .map(other -> "  %s --> %s".formatted(name(module), other))
                      .toList();
              return used.isEmpty() ? Stream.of("  " + name(module)) : used.stream();
            })
        .collect(joining("\n"));
  }

  private String section(ApplicationModule module) {
    return "\n## %s\n\n%s\n\n".formatted(name(module), charter(name(module)))
        + line("Uses", uses(module))
        + line("Tells", tells(module))
        + line("Listens to", listens(module))
        + offers(module);
  }

  private static String line(String what, List<String> names) {
    return "- %s: %s\n"
        .formatted(
            what,
            names.isEmpty()
                ? "nothing"
                : names.stream().map("`%s`"::formatted).collect(joining(", ")));
  }

  private String offers(ApplicationModule module) {
    var offered = offered(module).map(this::row).collect(joining());
    return offered.isEmpty()
        ? "- Offers: nothing\n"
        : "\n| offers | which is |\n| --- | --- |\n" + offered;
  }

  private String row(JavaClass type) {
    return "| `%s` | %s |\n"
        .formatted(
            type.getSimpleName(), Document.cell(sources.sentence(type.getName()).orElse("")));
  }

  private Stream<JavaClass> offered(ApplicationModule module) {
    var root = module.getBasePackage().getName();
    return module.getBasePackage().stream()
        .filter(type -> type.getPackageName().equals(root))
        .filter(type -> type.getEnclosingClass().isEmpty())
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .sorted(Comparator.comparing(JavaClass::getSimpleName));
  }

  private String charter(String module) {
    return Optional.of("uk.rowan." + module)
        .flatMap(sources::sentence)
        .orElseThrow(
            () -> new IllegalStateException("no package-info says what " + module + " is"));
  }

  private List<String> uses(ApplicationModule module) {
    return module
        .getDirectDependencies(modules)
        .uniqueModules()
        .map(ModuleMap::name)
        .sorted()
        .toList();
  }

  private static List<String> tells(ApplicationModule module) {
    return module.getPublishedEvents().stream()
        .map(event -> event.getType().getSimpleName())
        .sorted()
        .toList();
  }

  private List<String> listens(ApplicationModule module) {
    return module.getEventsListenedTo(modules).stream()
        .filter(event -> event.getPackageName().startsWith("uk.rowan"))
        .map(JavaClass::getSimpleName)
        .sorted()
        .toList();
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}

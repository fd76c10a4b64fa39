package uk.rowan.support.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Needs to name, or how far one is met, as typed.
public record NeedForm(
    @Nullable List<String> kinds, @Nullable String status, @Nullable String version) {

  List<NeedKind> named() {
    var typed = kinds == null ? List.<String>of() : kinds;
    return Stream.of(NeedKind.values()).filter(kind -> typed.contains(kind.name())).toList();
  }

  Optional<NeedStatus> judged() {
    return Stream.of(NeedStatus.values()).filter(it -> it.name().equals(status)).findFirst();
  }

  int readVersion() {
    return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }
}

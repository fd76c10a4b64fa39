# Sourced by ./rowan. Sets JAVA_HOME to a JDK 25.0.3 or later of the 25 line, wherever one is installed, even where the
# default `java` is older; says where it looked when there is none. It never fetches one.

# The version a folder's JDK states in its `release` file; nothing when there is no JDK.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\{0,1\}\([^"]*\).*/\1/p' "$1/release"
}

# 25.0.0 to 25.0.2 lose objects in garbage collection under load: they are refused.
jdk_fits() {
  case $(jdk_version "$1") in
    25 | 25-* | 25.0 | 25.0.[012] | 25.0.[012].*) return 1 ;;
    25.*) return 0 ;;
    *) return 1 ;;
  esac
}

find_jdk() {
  jdk_refused=
  for jdk_folder in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/jdk* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$jdk_folder" ] && jdk_fits "$jdk_folder"; then
      export JAVA_HOME="$jdk_folder"
      return 0
    fi
    case $(jdk_version "$jdk_folder") in
      25*) jdk_refused=" The JDK $(jdk_version "$jdk_folder") in $jdk_folder is too old: its garbage collector has a known fault." ;;
    esac
  done
  jdk_folder=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p') || true
  if [ -n "$jdk_folder" ] && jdk_fits "$jdk_folder"; then
    export JAVA_HOME="$jdk_folder"
    return 0
  fi
  echo "rowan: no JDK 25.0.3 or later (25 line) in JAVA_HOME, JAVA25_HOME, /usr/lib/jvm, /usr/java, /opt, $HOME (.sdkman, .jdks," \
    "jdk*), /Library/Java or on the PATH.$jdk_refused Install one (on Debian 13: apt-get install openjdk-25-jdk-headless;" \
    "anywhere: Eclipse Temurin 25) or set JAVA25_HOME to its folder." >&2
  return 1
}

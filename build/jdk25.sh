# Finds a JDK 25 and exports JAVA_HOME; sourced by ./mvnw and ./banzuke. Bash and POSIX tools only.
# Order: JAVA_HOME, the java on PATH, the usual folders. Says what to install when none is there.
banzuke_is_25() {
  [ -x "$1/bin/java" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

banzuke_find_java() {
  local home on_path
  on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) && on_path=${on_path%/bin/java}
  for home in "${JAVA_HOME:-}" "${on_path:-}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && banzuke_is_25 "$home" && { [ "${1:-jdk}" = jre ] || [ -x "$home/bin/javac" ]; }; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Java 25 was not found (looked at JAVA_HOME, PATH and the usual folders)." >&2
  echo "Maybe install a JDK 25 (for example Temurin 25) or set JAVA_HOME to one." >&2
  return 1
}

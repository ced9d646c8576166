#!/bin/sh
# Starts Uyum in its container. What is given behind it goes to the program, for example --check.
# Settings come by environment variables; secrets may come from files (…_FILE), which the program reads itself.
set -eu

# share of the container's memory that is heap; the rest is for threads, classes and buffers
memory=${UYUM_MEMORY_PERCENT:-60}
case $memory in
  '' | *[!0-9]*)
    echo "UYUM_MEMORY_PERCENT: tam sayı olmalı / must be a whole number: $memory" >&2
    exit 64
    ;;
esac

# exec: signals reach Java, so that a stop lets requests and jobs come to their end. Options of an operator's own go
# into JAVA_TOOL_OPTIONS, which Java reads without a shell in between.
exec java \
  "-XX:MaxRAMPercentage=$memory" \
  -XX:+ExitOnOutOfMemoryError \
  -Dfile.encoding=UTF-8 \
  -jar "$(dirname "$0")/uyum.jar" "$@"

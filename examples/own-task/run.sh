#!/usr/bin/env bash
# Evaluates the bundled model on a task of one's own, and shows what it got wrong.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
banzuke=${BANZUKE:-./banzuke}

"$banzuke" tasks plan numbers --include-path "$here"
"$banzuke" run --include-path "$here" --tasks numbers --model llama:tiny
"$banzuke" samples latest --wrong

#!/usr/bin/env bash
# Did quantising cost anything? Two files of one model answer the same questions.
#   examples/quantisations/run.sh MODEL-f16.gguf MODEL-Q4_1.gguf
set -euo pipefail
banzuke=${BANZUKE:-./banzuke}
whole=${1:?the file with the whole weights}
small=${2:?the quantised file}
ask=(--suite "${SUITE:-quickstart}" --limit "${LIMIT:-48}" --json -q)

run() { "$banzuke" run --model "llama:$1" "${ask[@]}" | sed -n 's/^ *"run" *: *"\(.*\)",$/\1/p'; }

"$banzuke" plan-study --effect 1 --suite "${SUITE:-quickstart}"
"$banzuke" compare "$(run "$small")" "$(run "$whole")" --margin 1

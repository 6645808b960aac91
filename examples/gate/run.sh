#!/usr/bin/env bash
# A step of a build: evaluates the candidate and the released model, and stops (exit code 5) if the candidate got worse.
#   CANDIDATE, RELEASED   model names; here two bundled ones
#   SUITE, LIMIT          what is asked
set -euo pipefail
banzuke=${BANZUKE:-./banzuke}
candidate=${CANDIDATE:-llama:tiny}
released=${RELEASED:-llama:tiny?lora=tiny}
ask=(--suite "${SUITE:-tiny-world}" --limit "${LIMIT:-48}" --json -q)

run() { "$banzuke" run --model "$1" "${ask[@]}" | sed -n 's/^ *"run" *: *"\(.*\)",$/\1/p'; }

new=$(run "$candidate")
old=$(run "$released")
"$banzuke" compare "$new" "$old" --gate --margin 1 --summary "${SUMMARY:-summary.md}"

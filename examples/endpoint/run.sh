#!/usr/bin/env bash
# Evaluates a model behind an OpenAI-compatible server. The key, if it needs one, is read from the environment.
#   BASE_URL   such as http://127.0.0.1:8000/v1
#   MODEL      the model's name there
set -euo pipefail
banzuke=${BANZUKE:-./banzuke}
name="openai:${MODEL:?set MODEL}?base_url=${BASE_URL:?set BASE_URL}"

"$banzuke" doctor --model "$name"
"$banzuke" run --model "$name" --tasks "${TASKS:-fresh-units-easy-open@2026-11}" --limit "${LIMIT:-20}"

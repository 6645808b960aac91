"""lm-evaluation-harness with --model hf on the requests of LlamaThroughput, inference only.

Usage: python lmeval_hf.py HUB MODEL_FOLDER MODEL.gguf TOKENIZER.json [BATCH_SIZE]
Needs: pip install 'lm_eval[hf]==0.4.13' gguf. The weights are dequantised to f32 by transformers. Prints a JSON line a workload.
"""
import gzip
import itertools
import json
import os
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")
import torch
from lm_eval.api.instance import Instance
from lm_eval.models.huggingface import HFLM
from transformers import AutoModelForCausalLM, PreTrainedTokenizerFast

hub, folder, weights, tokenizer = sys.argv[1:5]
batch = int(sys.argv[5]) if len(sys.argv) > 5 else 1
torch.set_num_threads(1)


def rows(name, most):
    with gzip.open(f"{hub}/datasets/{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in itertools.islice(lines, most)]


def arc_easy(samples):
    for row in rows("allenai/ai2_arc/ARC-Easy/test", samples):
        yield f"Question: {row['question']}\nAnswer:", [" " + text for text in row["choices"]["text"]]


def mmlu(subject, samples):
    def question(row):
        options = "".join(f"\n{'ABCD'[i]}. {text}" for i, text in enumerate(row["choices"]))
        return row["question"].strip() + options + "\nAnswer:"

    shots = "".join(f"{question(row)} {'ABCD'[row['answer']]}\n\n" for row in rows(f"cais/mmlu/{subject}/dev", 5))
    for row in rows(f"cais/mmlu/{subject}/test", samples):
        yield shots + question(row), [" A", " B", " C", " D"]


def instances(questions):
    pairs = [(context, choice) for context, choices in questions for choice in choices]
    return [Instance(request_type="loglikelihood", doc={}, arguments=pair, idx=i) for i, pair in enumerate(pairs)]


tok = PreTrainedTokenizerFast(tokenizer_file=tokenizer, eos_token="<|im_end|>", pad_token="<|im_end|>")
model = AutoModelForCausalLM.from_pretrained(folder, gguf_file=weights, dtype=torch.float32)
lm = HFLM(pretrained=model, tokenizer=tok, batch_size=batch, max_length=1024, device="cpu")
for name, questions, docs in (("mmlu 5-shot", mmlu("world_religions", 30), 30), ("arc_easy", arc_easy(100), 100)):
    requests = instances(questions)
    begin, cpu = time.time(), time.process_time()
    lm.loglikelihood(requests, disable_tqdm=True)
    seconds = time.time() - begin
    print(json.dumps({"workload": name, "peer": "lm-eval hf", "batch": batch, "requests": len(requests),
                      "seconds": round(seconds, 2), "cpu": round(time.process_time() - cpu, 2),
                      "docs_per_s": round(docs / seconds, 2)}), flush=True)

#!/usr/bin/env bash
# Train the model anew, or only evaluate it by cross-validation: models/training/all.sh train|evaluate [EXTRA]
#
# DATA holds ner/*.spacy (general corpora), gold/ (records) and corpus/ (their documents); EXTRA, if given, holds gold/ and
# corpus/ of your own. Where there is no DATA, training goes on from the shipped weights with EXTRA alone; RAW, if given, is
# a folder of minutes without annotations by which they keep what they knew. What is made on the way goes to
# models/scratch, the model to models/en_minutes. See README.md.
set -euo pipefail
absolute() { case "${1:-}" in "" | /*) echo "${1:-}" ;; *) echo "$PWD/$1" ;; esac; }
WHAT=${1:-train}
EXTRA=$(absolute "${2:-}")
RAW=$(absolute "${RAW:-}")
DATA=$(absolute "${DATA:-}")
cd "$(dirname "$0")"
DATA=${DATA:-$PWD/../../data}
WORK=${WORK:-../scratch}
MODEL=${MODEL:-../en_minutes}
PYTHON=${TRAIN_PYTHON:-python3}
export PYTHONPATH="../..:.${PYTHONPATH:+:$PYTHONPATH}" HF_HUB_OFFLINE=1 TOKENIZERS_PARALLELISM=false
mkdir -p "$WORK"

further() {
  own=(--gold "$EXTRA/gold" "$EXTRA/corpus" --start "$WORK/thawed.pt" --batch 24 --rate 5e-5 --epochs 2)
  if [ -n "$RAW" ]; then
    "$PYTHON" silver.py "$MODEL" "$WORK/silver.jsonl.gz" "$RAW"
    own+=(--silver "$WORK/silver.jsonl.gz")
  fi
  "$PYTHON" thaw.py "$MODEL" "$WORK/thawed.pt"
  "$PYTHON" train.py minutes "${own[@]}" --out "$WORK/further.pt"
  "$PYTHON" export.py "$WORK/further.pt" "$MODEL" --temperature 1.3 --keep
  "$PYTHON" quick.py "$MODEL" "$WORK/further.pt" "$EXTRA/corpus" ${RAW:+"$RAW"}
}

if [ ! -d "$DATA" ]; then
  if [ "$WHAT" = train ] && [ -n "$EXTRA" ]; then
    echo "no training data in $DATA: going on from the weights of $MODEL with $EXTRA"
    further
    exit 0
  fi
  echo "no training data in $DATA: see models/training/SOURCES.md for what it holds and where it comes from" >&2
  exit 2
fi
gold=(--gold "$DATA/gold" "$DATA/corpus")
[ -z "$EXTRA" ] || gold+=(--gold "$EXTRA/gold" "$EXTRA/corpus")
minutes=(--corpora "$DATA/ner" "${gold[@]}" --start "$WORK/general.pt" --batch 24 --rate 8e-5 --swaps 1 --replay 0.1)

[ -f "$WORK/general.pt" ] || "$PYTHON" train.py general --corpora "$DATA/ner" --epochs 2 --batch 32 --rate 1e-4 --out "$WORK/general.pt"
"$PYTHON" crossvalidate.py "${minutes[@]}" --folds 3 --epochs 3 --out "$WORK/folds"
[ "$WHAT" = train ] || exit 0
for fold in 0 1 2; do
  "$PYTHON" export.py "$WORK/folds/fold$fold.pt" "$WORK/folds/fold$fold" --temperature 1.3
done
"$PYTHON" train.py minutes "${minutes[@]}" --epochs 3 --out "$WORK/minutes.pt"
"$PYTHON" export.py "$WORK/minutes.pt" "$MODEL" --temperature 1.3
"$PYTHON" weigh.py "$WORK/folds" "$MODEL" "${gold[@]}"
"$PYTHON" quick.py "$MODEL" "$WORK/minutes.pt" "$DATA/corpus" ${RAW:+"$RAW"}

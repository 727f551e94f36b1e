#!/usr/bin/env bash
# Train the model anew, or only evaluate it by cross-validation: models/training/all.sh train|evaluate [EXTRA]
#
# DATA holds ner/*.spacy (general corpora), gold/ (records) and corpus/ (their documents); EXTRA, if given, holds gold/ and
# corpus/ of your own. What is made on the way goes to models/scratch, the model to models/en_minutes. See README.md.
set -euo pipefail
cd "$(dirname "$0")"
DATA=${DATA:-../../data}
WORK=${WORK:-../scratch}
MODEL=${MODEL:-../en_minutes}
PYTHON=${TRAIN_PYTHON:-python3}
WHAT=${1:-train}
EXTRA=${2:-}
export PYTHONPATH="../..:.${PYTHONPATH:+:$PYTHONPATH}" HF_HUB_OFFLINE=1 TOKENIZERS_PARALLELISM=false

if [ ! -d "$DATA" ]; then
  echo "no training data in $DATA: see models/training/SOURCES.md for what it holds and where it comes from" >&2
  exit 2
fi
gold=(--gold "$DATA/gold" "$DATA/corpus")
[ -z "$EXTRA" ] || gold+=(--gold "$EXTRA/gold" "$EXTRA/corpus")
minutes=(--corpora "$DATA/ner" "${gold[@]}" --start "$WORK/general.pt" --batch 24 --rate 8e-5 --swaps 1 --replay 0.1)

mkdir -p "$WORK"
[ -f "$WORK/general.pt" ] || "$PYTHON" train.py general --corpora "$DATA/ner" --epochs 2 --batch 32 --rate 1e-4 --out "$WORK/general.pt"
"$PYTHON" crossvalidate.py "${minutes[@]}" --folds 3 --epochs 3 --out "$WORK/folds"
[ "$WHAT" = train ] || exit 0
for fold in 0 1 2; do
  "$PYTHON" export.py "$WORK/folds/fold$fold.pt" "$WORK/folds/fold$fold" --temperature 1.3
done
"$PYTHON" train.py minutes "${minutes[@]}" --epochs 3 --out "$WORK/minutes.pt"
"$PYTHON" export.py "$WORK/minutes.pt" "$MODEL" --temperature 1.3
"$PYTHON" weigh.py "$WORK/folds" "$MODEL" "${gold[@]}"

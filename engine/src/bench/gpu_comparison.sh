#!/usr/bin/env bash
# Trains the same Transformer here and in PyTorch (with torch.compile) on a GPU, and prints both speeds and their ratio.
#
#   engine/src/bench/gpu_comparison.sh [python with a CUDA build of PyTorch, default python3]
#
# Needs: JDK 17; Maven; an NVIDIA driver; the CUDA 12 and cuDNN 8 libraries named by CudaLibraries.java, on
# LD_LIBRARY_PATH or where systems keep them. Without a GPU, or when a library is missing, the first line of the figures
# says so and everything runs on the CPU; without PyTorch, Kindred is measured alone. The fraction of the card's ceiling
# is the GFLOP/s that are printed by those of its data sheet (float32).
#
# NOT RUN YET ON A GPU: no such machine was at hand. Without one, all of it has run but PyTorch: TensorFlow's build for
# GPUs is downloaded and loaded, the libraries that it lacks are named, and training goes on on the CPU.
# STEPS=20 makes a short trial.
set -euo pipefail
cd "$(dirname "$0")/../../.."
python=${1:-python3}

if command -v nvidia-smi > /dev/null; then
  nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv
else
  echo "no nvidia-smi here: without an NVIDIA driver everything runs on the CPU" >&2
fi

arguments=(--device GPU --steps "${STEPS:-300}" --pairs 3 --threads "$(nproc)")
if "$python" -c 'import torch' 2> /dev/null; then
  arguments+=(--python "$python" --compile)
else
  echo "$python has no PyTorch: Kindred is measured alone" >&2
fi

echo "building; TensorFlow for GPUs (485 MB) is downloaded the first time" >&2
mvn -B -ntp -q -pl engine -Pgpu process-classes dependency:build-classpath \
  -Dmdep.includeScope=runtime -Dmdep.outputFile=target/gpu-classpath

export TF_FORCE_GPU_ALLOW_GROWTH=true
exec java -Dai.djl.offline=true -Djava.util.logging.config.file=engine/src/main/cli/lib/logging.properties \
  -cp "engine/target/classes:$(cat engine/target/gpu-classpath)" \
  org.kindred.engine.cli.Kindred benchmark training "${arguments[@]}"

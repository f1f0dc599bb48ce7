#!/usr/bin/env bash
# Trains the same Transformer here and in PyTorch on a GPU, and prints both speeds and their ratio.
# NOT RUN YET: no GPU machine was at hand when this was written.
#
#   engine/src/bench/gpu_comparison.sh [python with a CUDA build of PyTorch, default python3]
#
# Needs: an NVIDIA driver; the CUDA 12 and cuDNN 8 libraries named by CudaLibraries.java on LD_LIBRARY_PATH
# (a missing one is named, and training then goes on on the CPU); JDK 17; Maven.
set -euo pipefail
cd "$(dirname "$0")/../../.."
python=${1:-python3}

export TF_FORCE_GPU_ALLOW_GROWTH=true
nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv || true

mvn -B -ntp -q -pl engine -Pgpu -DskipTests package dependency:build-classpath \
  -Dmdep.outputFile=target/gpu-classpath
exec java -cp "engine/target/classes:$(cat engine/target/gpu-classpath)" \
  org.kindred.engine.cli.TrainingBenchmarkCommand \
  --device GPU --steps 300 --pairs 3 --threads "$(nproc)" --python "$python"

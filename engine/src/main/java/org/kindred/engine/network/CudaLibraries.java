package org.kindred.engine.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The libraries that TensorFlow 2.16 opens at run time before it uses an NVIDIA GPU. */
final class CudaLibraries {

  private static final List<String> NEEDED =
      List.of(
          "libcuda.so.1",
          "libcudart.so.12",
          "libcublas.so.12",
          "libcublasLt.so.12",
          "libcufft.so.11",
          "libcusolver.so.11",
          "libcusparse.so.12",
          "libcudnn.so.8");

  private static final List<String> USUAL_DIRECTORIES =
      List.of(
          "/usr/local/cuda/lib64",
          "/usr/lib/x86_64-linux-gnu",
          "/lib/x86_64-linux-gnu",
          "/usr/lib64",
          "/usr/lib/wsl/lib",
          "/usr/lib");

  private CudaLibraries() {}

  /** Those that are neither on LD_LIBRARY_PATH nor where systems usually keep them. */
  static List<String> missing() {
    String path = Optional.ofNullable(System.getenv("LD_LIBRARY_PATH")).orElse("");
    List<Path> directories =
        Stream.concat(Arrays.stream(path.split(":")), USUAL_DIRECTORIES.stream())
            .filter(directory -> !directory.isBlank())
            .map(Path::of)
            .toList();
    return NEEDED.stream()
        .filter(name -> directories.stream().noneMatch(d -> Files.exists(d.resolve(name))))
        .toList();
  }

  /** Whether the native library on the class path is one that can use a GPU at all. */
  static boolean isGpuBuild() {
    return CudaLibraries.class
            .getClassLoader()
            .getResource("org/tensorflow/internal/c_api/linux-x86_64-gpu/")
        != null;
  }
}

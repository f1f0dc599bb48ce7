package org.kindred.engine.network;

import ai.djl.engine.Engine;
import ai.djl.tensorflow.engine.TfEngineProvider;
import java.util.List;
import org.kindred.engine.training.Device;

/**
 * The native TensorFlow of this process, started at the first call of {@link #get}, which may take
 * seconds; never stopped. Thread-safe.
 */
public final class TensorFlowRuntime {

  private static final System.Logger LOG = System.getLogger(TensorFlowRuntime.class.getName());
  private static final String ENGINE = "TensorFlow";

  private final Engine engine;
  private final List<String> missingLibraries;

  private TensorFlowRuntime(Engine engine) {
    this.engine = engine;
    this.missingLibraries = CudaLibraries.isGpuBuild() ? CudaLibraries.missing() : List.of();
  }

  private static final class Holder {
    private static final TensorFlowRuntime INSTANCE = start();
  }

  /** The runtime, started if it was not yet. */
  public static TensorFlowRuntime get() {
    return Holder.INSTANCE;
  }

  /**
   * DJL looks for engines through the context class loader, once for ever. In a server that loader
   * may not see DJL (or be null), so DJL's own stands in while the engine starts.
   */
  private static TensorFlowRuntime start() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Engine.class.getClassLoader());
    try {
      if (!Engine.hasEngine(ENGINE)) {
        Engine.registerEngine(new TfEngineProvider());
      }
      TensorFlowRuntime runtime = new TensorFlowRuntime(Engine.getEngine(ENGINE));
      runtime.announce();
      return runtime;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void announce() {
    LOG.log(
        System.Logger.Level.INFO,
        "TensorFlow {0} started, GPUs: {1}",
        engine.getVersion(),
        engine.getGpuCount());
    if (!missingLibraries.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "neural models run on the CPU, since these CUDA libraries were not found: {0}",
          String.join(", ", missingLibraries));
    }
  }

  public String version() {
    return engine.getVersion();
  }

  /**
   * The CUDA libraries that a native library built for GPUs lacks here; empty if it lacks none or
   * was built for the CPU alone.
   */
  public List<String> missingCudaLibraries() {
    return missingLibraries;
  }

  /** CPU or GPU: what a wish comes to on this machine. */
  public Device resolve(Device wish) {
    return wish != Device.CPU && engine.getGpuCount() > 0 ? Device.GPU : Device.CPU;
  }

  /** The device in words, for manifests and reports. */
  public String describe(Device wish) {
    if (resolve(wish) == Device.GPU) {
      return "GPU (TensorFlow " + version() + ")";
    }
    String reason =
        wish == Device.CPU || missingLibraries.isEmpty()
            ? ""
            : ", missing " + String.join(" ", missingLibraries);
    return "CPU (TensorFlow " + version() + reason + ")";
  }
}

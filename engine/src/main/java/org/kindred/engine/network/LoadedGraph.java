package org.kindred.engine.network;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.tensorflow.engine.SavedModelBundle;
import ai.djl.tensorflow.engine.TfSymbolBlock;
import ai.djl.training.ParameterStore;
import ai.djl.translate.NoopTranslator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.kindred.engine.training.Device;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;

/**
 * A SavedModel in memory, whose signatures can be called. Thread-safe. {@link #close} waits for the
 * calls that run (closing under a running call would end the process) and refuses later ones.
 */
public final class LoadedGraph implements AutoCloseable {

  /**
   * All graphs of a process share the threads that operations are handed to: a shopper's list would
   * wait there behind every step of a training.
   */
  private static final int ON_THE_CALLERS_THREAD = -1;

  private final ZooModel<NDList, NDList> model;
  private final SavedModelBundle bundle;
  private final NDManager manager;
  private final ParameterStore parameters;
  private final Map<String, TfSymbolBlock> blocks = new ConcurrentHashMap<>();
  private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();
  private boolean closed;

  private LoadedGraph(ZooModel<NDList, NDList> model) {
    this.model = model;
    this.bundle = ((TfSymbolBlock) model.getBlock()).getSavedModelBundle();
    this.manager = model.getNDManager().newSubManager();
    this.parameters = new ParameterStore(manager, false);
  }

  /**
   * Loads {@code saved_model.pb}; its variables have no values yet.
   *
   * @param signature any signature of the model
   * @param threads for one operation; the first graph of a process decides for all
   */
  public static LoadedGraph load(Path directory, String signature, Device device, int threads)
      throws IOException {
    Device actual = TensorFlowRuntime.get().resolve(device);
    Criteria<NDList, NDList> criteria =
        Criteria.builder()
            .setTypes(NDList.class, NDList.class)
            .optEngine("TensorFlow")
            .optModelPath(directory)
            .optDevice(ai.djl.Device.cpu())
            .optTranslator(new NoopTranslator())
            .optOption("SignatureDefKey", signature)
            .optOption("ConfigProto", configuration(actual, threads))
            .build();
    try {
      return new LoadedGraph(criteria.loadModel());
    } catch (ModelNotFoundException | MalformedModelException e) {
      throw new IOException("no readable model in " + directory, e);
    }
  }

  private static String configuration(Device device, int threads) {
    ConfigProto.Builder configuration =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(threads)
            .setInterOpParallelismThreads(ON_THE_CALLERS_THREAD)
            .setAllowSoftPlacement(true)
            .setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true));
    if (device == Device.CPU) {
      configuration.putDeviceCount("GPU", 0);
    }
    return Base64.getEncoder().encodeToString(configuration.build().toByteArray());
  }

  /**
   * Runs a signature.
   *
   * @return its first float output, flattened in row-major order
   * @throws IllegalStateException after {@link #close}
   * @throws IllegalArgumentException when the inputs are not those of the signature
   */
  public float[] call(String signature, Feed feed) {
    life.readLock().lock();
    try (NDManager scope = open().newSubManager()) {
      NDList inputs = new NDList();
      feed.inputs()
          .forEach(
              (name, maker) -> {
                NDArray array = maker.apply(scope);
                array.setName(name);
                inputs.add(array);
              });
      TfSymbolBlock block = block(signature, List.copyOf(feed.inputs().keySet()));
      NDList outputs = block.forward(parameters, inputs, false);
      outputs.attach(scope);
      return outputs.get(0).toFloatArray();
    } finally {
      life.readLock().unlock();
    }
  }

  private NDManager open() {
    if (closed) {
      throw new IllegalStateException("the model was closed");
    }
    return manager;
  }

  private TfSymbolBlock block(String signature, List<String> inputs) {
    TfSymbolBlock block = blocks.computeIfAbsent(signature, key -> new TfSymbolBlock(bundle, key));
    List<String> expected = block.describeInput().keys();
    if (!expected.equals(inputs)) {
      throw new IllegalArgumentException(
          "signature %s expects %s, got %s".formatted(signature, expected, inputs));
    }
    return block;
  }

  /** Waits for the calls that run, then frees all native memory. May be called again. */
  @Override
  public void close() {
    life.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        manager.close();
        model.close();
      }
    } finally {
      life.writeLock().unlock();
    }
  }
}

package org.kindred.core.modelstore;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.serving.ServingModel;

/** Loads a model directory and warms the model up. */
@FunctionalInterface
interface ModelLoader {
  ServingModel load(Path directory) throws IOException;
}

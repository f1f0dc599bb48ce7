/**
 * Training curves as files that TensorBoard reads. Beside the trainers: it listens to their
 * progress.
 */
@NullMarked
package org.kindred.engine.network.tensorboard;

import org.jspecify.annotations.NullMarked;

/**
 * What a model learns from, as dense primitive arrays, and the readers that stream it from files.
 * First in the flow: everything else in the engine takes a {@link
 * org.kindred.engine.data.TrainingSet}.
 */
@NullMarked
package org.kindred.engine.data;

import org.jspecify.annotations.NullMarked;

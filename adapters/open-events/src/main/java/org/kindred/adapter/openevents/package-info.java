/**
 * The door for every shop that has no adapter of its own: batches of signed events in the format of
 * {@code docs/event-vocabulary.md}. It only receives; catalogue and history come as events or as
 * import files.
 */
@NullMarked
package org.kindred.adapter.openevents;

import org.jspecify.annotations.NullMarked;

/** The command line of the engine: the only place of it that prints. */
@NullMarked
package org.kindred.engine.cli;

import org.jspecify.annotations.NullMarked;

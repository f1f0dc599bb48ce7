/** Tests of the command line, as it is called. */
@NullMarked
package org.kindred.engine.cli;

import org.jspecify.annotations.NullMarked;

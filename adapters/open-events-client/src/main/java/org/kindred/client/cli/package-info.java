/** The command line {@code kindred-import}. */
@NullMarked
package org.kindred.client.cli;

import org.jspecify.annotations.NullMarked;

/** Tests of the readers of files. */
@NullMarked
package org.kindred.engine.file;

import org.jspecify.annotations.NullMarked;

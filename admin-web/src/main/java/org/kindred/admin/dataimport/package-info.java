/** Imports of files: upload, progress, rejected lines. */
@NullMarked
package org.kindred.admin.dataimport;

import org.jspecify.annotations.NullMarked;

/**
 * Reads interactions, items and social links from tab-separated files, plain or gzip, line by line.
 * Fills a {@link org.kindred.engine.data.TrainingSetBuilder}; used by the command line.
 */
@NullMarked
package org.kindred.engine.file;

import org.jspecify.annotations.NullMarked;

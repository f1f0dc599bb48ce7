/**
 * Catalogue, history and social links from tab-separated files: streamed, resumable, idempotent.
 */
@NullMarked
package org.kindred.core.dataimport;

import org.jspecify.annotations.NullMarked;

/**
 * Catalogue, history and social links from tab-separated files: spooled to disk first, then
 * streamed, resumable, idempotent. The format is in {@code docs/imports.md}.
 */
@NullMarked
package org.kindred.core.dataimport;

import org.jspecify.annotations.NullMarked;

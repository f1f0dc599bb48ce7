/**
 * The door for files: signed uploads of catalogue, history and social links, and their progress.
 */
@NullMarked
package org.kindred.storefront.dataimport;

import org.jspecify.annotations.NullMarked;

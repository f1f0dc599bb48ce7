/**
 * The installation's one secret key: seals credentials at rest and derives the keys of pseudonyms
 * and tokens.
 */
@NullMarked
package org.kindred.core.secret;

import org.jspecify.annotations.NullMarked;

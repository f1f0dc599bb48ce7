/**
 * Pseudonymous people: browsers and customers, who is recognised as whom, and what they consented
 * to.
 */
@NullMarked
package org.kindred.core.identity;

import org.jspecify.annotations.NullMarked;

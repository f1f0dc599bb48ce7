/**
 * What went wrong, as RFC 9457 problems: without stack traces, without what strangers may not know.
 */
@NullMarked
package org.kindred.storefront.problem;

import org.jspecify.annotations.NullMarked;

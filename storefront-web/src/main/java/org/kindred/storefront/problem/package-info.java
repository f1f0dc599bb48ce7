/** Errors as the public doors tell them: problem details after RFC 9457, without stack traces. */
@NullMarked
package org.kindred.storefront.problem;

import org.jspecify.annotations.NullMarked;

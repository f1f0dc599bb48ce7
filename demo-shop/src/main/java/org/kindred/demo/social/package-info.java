/** Likes, shares, reviews and follows, and the feed of what people one follows do. */
@NullMarked
package org.kindred.demo.social;

import org.jspecify.annotations.NullMarked;

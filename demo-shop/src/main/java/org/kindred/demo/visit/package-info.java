/** Who is looking at a page: language, consent, sign-in and cart, all kept in cookies. */
@NullMarked
package org.kindred.demo.visit;

import org.jspecify.annotations.NullMarked;

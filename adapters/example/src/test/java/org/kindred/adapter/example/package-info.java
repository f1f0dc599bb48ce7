/** Tests of the example, and of the page that shows it. */
@NullMarked
package org.kindred.adapter.example;

import org.jspecify.annotations.NullMarked;

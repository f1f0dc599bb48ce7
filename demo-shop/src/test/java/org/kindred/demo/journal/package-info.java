@NullMarked
package org.kindred.demo.journal;

import org.jspecify.annotations.NullMarked;

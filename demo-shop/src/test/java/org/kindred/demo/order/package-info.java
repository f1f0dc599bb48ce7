@NullMarked
package org.kindred.demo.order;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kindred.demo.catalogue;

import org.jspecify.annotations.NullMarked;

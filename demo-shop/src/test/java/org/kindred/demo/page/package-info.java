@NullMarked
package org.kindred.demo.page;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kindred.demo.connection;

import org.jspecify.annotations.NullMarked;

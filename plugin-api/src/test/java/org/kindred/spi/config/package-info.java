/** Tests of configuration values. */
@NullMarked
package org.kindred.spi.config;

import org.jspecify.annotations.NullMarked;

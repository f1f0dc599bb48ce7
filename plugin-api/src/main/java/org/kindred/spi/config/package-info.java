/** What an adapter must be told to reach a shop, described so that a form can be made from it. */
@NullMarked
package org.kindred.spi.config;

import org.jspecify.annotations.NullMarked;

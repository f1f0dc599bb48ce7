@NullMarked
package org.kindred.client;

import org.jspecify.annotations.NullMarked;

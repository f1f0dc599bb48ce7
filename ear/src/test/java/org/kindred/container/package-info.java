/** Tests that run inside the server, beside the application's own beans. */
@NullMarked
package org.kindred.container;

import org.jspecify.annotations.NullMarked;

/** For shops on Jakarta EE: what is fired as a CDI event is sent. */
@NullMarked
package org.kindred.client.cdi;

import org.jspecify.annotations.NullMarked;

/**
 * For shops: tells Kindred what happens in the shop, by signed events of the open event API, and
 * hands over catalogue and history as files. Needs the JDK and a Jakarta JSON implementation, which
 * every Jakarta EE server has.
 */
@NullMarked
package org.kindred.client;

import org.jspecify.annotations.NullMarked;

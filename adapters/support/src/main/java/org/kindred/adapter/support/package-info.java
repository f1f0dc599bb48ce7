/**
 * What our own adapters share and what {@code plugin-api} must not hold because it needs a JSON
 * library: strict reading of JSON, calls to REST interfaces, and the open event format, which the
 * platform companions speak too. An adapter of a third party may use it or not.
 */
@NullMarked
package org.kindred.adapter.support;

import org.jspecify.annotations.NullMarked;

/**
 * A Transformer over the sequence of a user's events, with item features: trained through the graph
 * packages, served by scoring the catalogue in Java.
 */
@NullMarked
package org.kindred.engine.network.transformer;

import org.jspecify.annotations.NullMarked;

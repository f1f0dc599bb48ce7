/**
 * The example of {@code docs/writing-an-adapter.md}: a made-up platform whose webhooks are lines of
 * text. It uses {@code plugin-api} and nothing else, as an adapter of a third party may.
 */
@NullMarked
package org.kindred.adapter.example;

import org.jspecify.annotations.NullMarked;

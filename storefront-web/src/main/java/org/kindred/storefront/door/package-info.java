/**
 * What all public doors have in common: how bodies are read, who may call from a browser, how
 * often, and what a browser said about being observed.
 */
@NullMarked
package org.kindred.storefront.door;

import org.jspecify.annotations.NullMarked;

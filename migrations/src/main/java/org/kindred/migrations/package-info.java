/**
 * The database's schema and the runner that brings a database up to it: inside the server before
 * the first entity is mapped, and from a command line.
 */
@NullMarked
package org.kindred.migrations;

import org.jspecify.annotations.NullMarked;

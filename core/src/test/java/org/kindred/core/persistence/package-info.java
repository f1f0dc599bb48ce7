/** What tests of core's features need of a database. */
@NullMarked
package org.kindred.core.persistence;

import org.jspecify.annotations.NullMarked;

/** Tests of the test kit. */
@NullMarked
package org.kindred.adapter.testkit;

import org.jspecify.annotations.NullMarked;

/**
 * Real shops, running, beside a real Kindred. Not part of an ordinary build, for their
 * installations take minutes: {@code build/test-real-shops.sh} installs them and runs these tests.
 */
@NullMarked
package org.kindred.realshop;

import org.jspecify.annotations.NullMarked;

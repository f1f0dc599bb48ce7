/**
 * What an adapter's tests are made of: contract suites to implement, recorded deliveries to
 * translate, a clock that stands still and a shop that answers as it is told. For the test scope
 * only.
 */
@NullMarked
package org.kindred.adapter.testkit;

import org.jspecify.annotations.NullMarked;

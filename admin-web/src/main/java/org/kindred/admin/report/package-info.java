/** What recommendations led to. */
@NullMarked
package org.kindred.admin.report;

import org.jspecify.annotations.NullMarked;

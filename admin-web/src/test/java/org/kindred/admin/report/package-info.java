/** Tests of the report page. */
@NullMarked
package org.kindred.admin.report;

import org.jspecify.annotations.NullMarked;

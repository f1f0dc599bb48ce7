/** The control group. */
@NullMarked
package org.kindred.admin.experiment;

import org.jspecify.annotations.NullMarked;

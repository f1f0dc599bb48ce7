/** Training runs and the models they made. */
@NullMarked
package org.kindred.admin.model;

import org.jspecify.annotations.NullMarked;

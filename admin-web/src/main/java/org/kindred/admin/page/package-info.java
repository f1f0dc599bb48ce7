/** What every page shares: language, formats, the shop that is looked at, messages, navigation. */
@NullMarked
package org.kindred.admin.page;

import org.jspecify.annotations.NullMarked;

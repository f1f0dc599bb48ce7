/** Tests of the TikTok Shop format. */
@NullMarked
package org.kindred.adapter.tiktokshop;

import org.jspecify.annotations.NullMarked;

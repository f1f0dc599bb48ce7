/** What all pages share: safe HTML, the frame around a page, languages and texts. */
@NullMarked
package org.kindred.demo.page;

import org.jspecify.annotations.NullMarked;

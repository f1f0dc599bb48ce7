/** Signing in as one of the sample shoppers, consent, language, and what the browser reports. */
@NullMarked
package org.kindred.demo.account;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kindred.demo.account;

import org.jspecify.annotations.NullMarked;

/** Who is at the other end: login, session, roles, and the headers that protect a page. */
@NullMarked
package org.kindred.admin.login;

import org.jspecify.annotations.NullMarked;

/**
 * Shops on Youzan (有赞). The signature is plain MD5 and covers the message but not its type, so what
 * a message tells is confirmed by fetching it back. A group buy that waits for more people is no
 * purchase yet.
 */
@NullMarked
package org.kindred.adapter.youzan;

import org.jspecify.annotations.NullMarked;

/** What has happened since the shop opened, as open events in a file: state and outbox at once. */
@NullMarked
package org.kindred.demo.journal;

import org.jspecify.annotations.NullMarked;

package org.kindred.core.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of the staff.
 *
 * @param name what is typed to log in
 * @param displayName what the pages call them
 * @param active whether they may log in
 * @param passwordChangedAt sessions that began before it are over
 * @param lastLoginAt or null before the first
 */
public record Account(
    long id,
    LoginName name,
    String displayName,
    Role role,
    boolean active,
    Instant createdAt,
    Instant passwordChangedAt,
    @Nullable Instant lastLoginAt) {}

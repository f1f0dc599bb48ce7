package org.kindred.core.account;

import java.time.Instant;

/**
 * Something a member of the staff did.
 *
 * @param name who
 * @param subject to what, never a shopper's identity; may be empty
 */
public record AuditEntry(LoginName name, StaffAction action, String subject, Instant occurredAt) {}

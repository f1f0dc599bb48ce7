package org.kindred.core.social;

import org.kindred.core.identity.VisitorId;

/** A link that holds now, from who sees to who is seen. */
public record SocialLink(VisitorId from, VisitorId to, SocialLinkKind kind) {}

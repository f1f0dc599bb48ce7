package org.kindred.core.recommendation;

import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionType;

/** Something that somebody whom a shopper follows did lately. */
record FriendAct(VisitorId person, String product, InteractionType type, long epochSecond) {}

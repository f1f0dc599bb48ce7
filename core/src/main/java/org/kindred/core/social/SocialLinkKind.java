package org.kindred.core.social;

/** Why a shopper sees what another does. */
public enum SocialLinkKind {
  FOLLOW,
  /** Holds in both directions, as two links. */
  FRIEND
}

<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** What members of BuddyPress do with products and with each other. */
final class SocialEvents {

	/** A post that links half the shop says nothing about each product. */
	const MOST_PRODUCTS = 5;

	public static function listen(): void {
		add_action( 'friends_friendship_accepted', array( self::class, 'befriended' ), 10, 3 );
		add_action( 'bp_start_following', array( self::class, 'followed' ) );
		add_action( 'bp_stop_following', array( self::class, 'unfollowed' ) );
		add_action( 'bp_activity_posted_update', array( self::class, 'posted' ), 10, 3 );
		add_action( 'bp_activity_add_user_favorite', array( self::class, 'liked' ), 10, 2 );
		add_action( 'bp_activity_remove_user_favorite', array( self::class, 'unliked' ), 10, 2 );
	}

	/** A friendship that is only asked for is none yet. */
	public static function befriended( $friendship_id, $initiator, $friend ): void {
		self::tell_of_link( 'shoppers.befriended', (int) $initiator, 'friendCustomerId', (int) $friend, 'friendship-' . (int) $friendship_id );
	}

	public static function followed( $follow ): void {
		self::tell_of_link( 'shopper.followed', (int) $follow->follower_id, 'followedCustomerId', (int) $follow->leader_id );
	}

	public static function unfollowed( $follow ): void {
		self::tell_of_link( 'shopper.unfollowed', (int) $follow->follower_id, 'followedCustomerId', (int) $follow->leader_id );
	}

	public static function posted( $content, $user_id, $activity_id ): void {
		foreach ( self::products_in( (string) $content ) as $product ) {
			Event::tell_of(
				Visitor::named( (int) $user_id, '' ),
				'product.shared',
				array(
					'productId' => (string) $product,
					'channel'   => 'buddypress',
				),
				'shared-' . (int) $activity_id . '-' . $product
			);
		}
	}

	public static function liked( $activity_id, $user_id ): void {
		self::tell_of_favorite( 'product.liked', (int) $activity_id, (int) $user_id );
	}

	public static function unliked( $activity_id, $user_id ): void {
		self::tell_of_favorite( 'product.unliked', (int) $activity_id, (int) $user_id );
	}

	private static function tell_of_favorite( string $type, int $activity_id, int $user_id ): void {
		$found    = bp_activity_get_specific( array( 'activity_ids' => array( $activity_id ) ) );
		$activity = isset( $found['activities'][0] ) ? $found['activities'][0] : null;
		if ( ! $activity ) {
			return;
		}
		foreach ( self::products_in( $activity->content . ' ' . $activity->primary_link ) as $product ) {
			Event::tell_of( Visitor::named( $user_id, '' ), $type, array( 'productId' => (string) $product ) );
		}
	}

	private static function tell_of_link( string $type, int $who, string $field, int $other, string $id = '' ): void {
		if ( $who > 0 && $other > 0 && $who !== $other ) {
			Event::tell_of( Visitor::named( $who, '' ), $type, array( $field => (string) $other ), $id );
		}
	}

	/** The products that a text links to. */
	private static function products_in( string $text ): array {
		preg_match_all( '#https?://[^\s"\'<>]+#', $text, $links );
		$found = array();
		foreach ( array_slice( array_unique( $links[0] ), 0, 20 ) as $link ) {
			$post = url_to_postid( html_entity_decode( $link ) );
			if ( $post > 0 && 'product' === get_post_type( $post ) ) {
				$found[ $post ] = $post;
			}
		}
		return array_slice( $found, 0, self::MOST_PRODUCTS );
	}
}

<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** What WooCommerce does and its webhooks do not tell. */
final class ShopEvents {

	/** Where the browser's key stands in an order; the webhook of the order then carries it. */
	const ORDER_META = '_kindred_visitor';

	public static function listen(): void {
		add_action( 'woocommerce_add_to_cart', array( self::class, 'added_to_cart' ), 10, 3 );
		add_action( 'woocommerce_remove_cart_item', array( self::class, 'removed_from_cart' ), 10, 2 );
		add_action( 'woocommerce_checkout_create_order', array( self::class, 'order_made' ) );
		add_action( 'woocommerce_store_api_checkout_update_order_meta', array( self::class, 'order_made_by_block' ) );
		add_action( 'before_delete_post', array( self::class, 'post_deleted' ), 10, 2 );
		// WooCommerce stores the rating on this hook with priority 1
		add_action( 'comment_post', array( self::class, 'comment_posted' ), 20, 2 );
		add_action( 'transition_comment_status', array( self::class, 'comment_changed' ), 10, 3 );
		add_action( 'wp_login', array( self::class, 'signed_in' ), 10, 2 );
		add_action( 'user_register', array( self::class, 'registered' ) );
	}

	public static function added_to_cart( $cart_item_key, $product_id, $quantity ): void {
		self::tell_of_cart( 'cart.item_added', (int) $product_id, $quantity );
	}

	public static function removed_from_cart( $cart_item_key, $cart ): void {
		if ( isset( $cart->cart_contents[ $cart_item_key ] ) ) {
			$item = $cart->cart_contents[ $cart_item_key ];
			self::tell_of_cart( 'cart.item_removed', (int) $item['product_id'], $item['quantity'] );
		}
	}

	/** The classic checkout saves the order after this hook. */
	public static function order_made( $order ): void {
		if ( '' !== Visitor::key() ) {
			$order->update_meta_data( self::ORDER_META, Visitor::key() );
		}
	}

	/** The checkout block has saved it already. */
	public static function order_made_by_block( $order ): void {
		self::order_made( $order );
		$order->save_meta_data();
	}

	/** A product in the trash is told by a webhook, one that is deleted for good is not. */
	public static function post_deleted( $id, $post ): void {
		if ( $post && 'product' === $post->post_type ) {
			Event::tell( 'product.removed', array( 'productId' => (string) $id ) );
		}
	}

	public static function comment_posted( $id, $approved ): void {
		if ( 1 === $approved || '1' === $approved ) {
			self::tell_of_comment( get_comment( $id ), Visitor::key() );
		}
	}

	/** Somebody else approves: the request's browser is not the author's. */
	public static function comment_changed( $new_status, $old_status, $comment ): void {
		if ( 'approved' === $new_status && 'approved' !== $old_status ) {
			self::tell_of_comment( $comment, '' );
		}
	}

	public static function signed_in( $login, $user ): void {
		self::tell_of_identity( (int) $user->ID );
	}

	/** An account made by the shop's staff is not of the staff's browser. */
	public static function registered( $user_id ): void {
		if ( ! is_admin() && 0 === get_current_user_id() ) {
			self::tell_of_identity( (int) $user_id );
		}
	}

	private static function tell_of_identity( int $user ): void {
		if ( '' !== Visitor::key() ) {
			Event::tell( 'shopper.identified', Visitor::named( $user, Visitor::key() ) );
		}
	}

	private static function tell_of_cart( string $type, int $product, $quantity ): void {
		if ( $product > 0 && $quantity > 0 ) {
			Event::tell_of(
				Visitor::fields(),
				$type,
				array(
					'productId' => (string) $product,
					'quantity'  => max( 1, (int) $quantity ),
				)
			);
		}
	}

	/** The text stays in the shop. */
	private static function tell_of_comment( $comment, string $visitor ): void {
		if ( ! $comment || 'product' !== get_post_type( (int) $comment->comment_post_ID ) ) {
			return;
		}
		$id      = (int) $comment->comment_ID;
		$shopper = Visitor::named( (int) $comment->user_id, $visitor );
		$product = array( 'productId' => (string) (int) $comment->comment_post_ID );
		$rating  = (int) get_comment_meta( $id, 'rating', true );
		if ( $rating >= 1 && $rating <= 5 ) {
			Event::tell_of( $shopper, 'review.posted', $product + array( 'rating' => $rating ), 'review-' . $id, $comment->comment_date_gmt );
		} else {
			Event::tell_of( $shopper, 'product.commented', $product, 'comment-' . $id, $comment->comment_date_gmt );
		}
	}
}

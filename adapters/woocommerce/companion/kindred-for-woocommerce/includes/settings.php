<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** What the shop owner entered. The secret is an option of its own that is read only when something is sent. */
final class Settings {

	const OPTION = 'kindred_settings';
	const SECRET = 'kindred_secret';
	const STATE  = 'kindred_state';

	/** Who says whether a visitor agreed: a consent plugin, or nobody because the law does not ask for it. */
	const CONSENT = array( 'ask', 'granted' );

	/** Places that fill themselves: the name of a setting, the hook, the placement. */
	const PLACES = array(
		'product'  => array( 'woocommerce_after_single_product_summary', 'PRODUCT_PAGE' ),
		'cart'     => array( 'woocommerce_after_cart', 'CART_PAGE' ),
		'thankyou' => array( 'woocommerce_thankyou', 'ORDER_CONFIRMATION' ),
	);

	/** The address of Kindred without a slash at its end, or the empty text. */
	public static function url(): string {
		return self::text( 'url' );
	}

	public static function shop_key(): string {
		return self::text( 'shop_key' );
	}

	public static function secret(): string {
		return (string) get_option( self::SECRET, '' );
	}

	public static function consent(): string {
		return 'granted' === self::text( 'consent' ) ? 'granted' : 'ask';
	}

	/** The names of the places that fill themselves. */
	public static function places(): array {
		$all = get_option( self::OPTION, array() );
		return isset( $all['places'] ) && is_array( $all['places'] ) ? $all['places'] : array();
	}

	public static function is_complete(): bool {
		return '' !== self::url() && '' !== self::shop_key() && '' !== self::secret();
	}

	/** Where events go. */
	public static function events_address(): string {
		return self::url() . '/kindred/api/v1/shops/' . self::shop_key() . '/webhooks';
	}

	/** Where the widget's script is. */
	public static function script_address(): string {
		return self::url() . '/kindred/widget.js';
	}

	/** What a form may hand in; anything else is dropped, and an empty secret keeps the old one. */
	public static function sanitized( $input ): array {
		$input  = is_array( $input ) ? $input : array();
		$url    = isset( $input['url'] ) ? esc_url_raw( trim( (string) $input['url'] ), array( 'http', 'https' ) ) : '';
		$key    = isset( $input['shop_key'] ) ? strtolower( trim( (string) $input['shop_key'] ) ) : '';
		$places = isset( $input['places'] ) && is_array( $input['places'] ) ? array_values( $input['places'] ) : array();
		$secret = isset( $input['secret'] ) ? trim( (string) $input['secret'] ) : '';
		if ( '' !== $secret ) {
			update_option( self::SECRET, $secret, false );
		}
		return array(
			'url'      => rtrim( $url, '/' ),
			'shop_key' => preg_match( '/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/', $key ) ? $key : '',
			'consent'  => isset( $input['consent'] ) && in_array( $input['consent'], self::CONSENT, true ) ? $input['consent'] : 'ask',
			'places'   => array_values( array_intersect( $places, array_keys( self::PLACES ) ) ),
		);
	}

	private static function text( string $name ): string {
		$all = get_option( self::OPTION, array() );
		return isset( $all[ $name ] ) ? (string) $all[ $name ] : '';
	}
}

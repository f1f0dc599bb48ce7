<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** The widget on the shop's pages: as a block, as a shortcode, and by itself where the settings say so. */
final class Widget {

	const SCRIPT     = 'kindred-widget';
	const STOREFRONT = 'kindred-storefront';
	const EDITOR     = 'kindred-block-editor';

	const PLACEMENTS = array( 'HOME_PAGE', 'CATEGORY_PAGE', 'SEARCH_PAGE', 'PRODUCT_PAGE', 'CART_PAGE', 'ORDER_CONFIRMATION', 'ACCOUNT_PAGE' );

	public static function listen(): void {
		add_action( 'init', array( self::class, 'register' ) );
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue' ) );
		foreach ( Settings::PLACES as $name => $place ) {
			if ( in_array( $name, Settings::places(), true ) ) {
				add_action(
					$place[0],
					static function () use ( $place ) {
						// every part is escaped where the element is made
						echo self::html( array( 'placement' => $place[1] ) ); // phpcs:ignore WordPress.Security.EscapeOutput
					},
					15
				);
			}
		}
	}

	public static function register(): void {
		add_shortcode( 'kindred_recommendations', array( self::class, 'shortcode' ) );
		wp_register_script( self::EDITOR, plugins_url( 'assets/block-editor.js', __DIR__ ), array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-i18n' ), '0.1.0', true );
		register_block_type(
			'kindred/recommendations',
			array(
				'api_version'     => 3,
				'title'           => __( 'Kindred recommendations', 'kindred-for-woocommerce' ),
				'category'        => 'woocommerce',
				'icon'            => 'heart',
				'editor_script'   => self::EDITOR,
				'attributes'      => array(
					'placement' => array(
						'type'    => 'string',
						'default' => 'PRODUCT_PAGE',
					),
					'strategy'  => array(
						'type'    => 'string',
						'default' => '',
					),
					'limit'     => array(
						'type'    => 'number',
						'default' => 0,
					),
				),
				'render_callback' => array( self::class, 'html' ),
			)
		);
	}

	/** Everywhere, because a visit to any product's page is told by the browser. */
	public static function enqueue(): void {
		if ( ! Settings::is_complete() ) {
			return;
		}
		wp_enqueue_script( self::SCRIPT, Settings::script_address(), array(), null, array( 'strategy' => 'async' ) ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
		wp_enqueue_script( self::STOREFRONT, plugins_url( 'assets/storefront.js', __DIR__ ), array(), '0.1.0', array( 'strategy' => 'defer' ) );
		wp_add_inline_script(
			self::STOREFRONT,
			'window.kindredShop = ' . wp_json_encode(
				array(
					'consent' => Settings::consent(),
					'product' => is_product() ? (string) get_queried_object_id() : null,
				)
			) . ';',
			'before'
		);
	}

	public static function shortcode( $attributes ): string {
		return self::html( is_array( $attributes ) ? $attributes : array() );
	}

	/** The element; the empty text until the settings are complete. */
	public static function html( array $attributes ): string {
		$placement = isset( $attributes['placement'] ) ? strtoupper( (string) $attributes['placement'] ) : '';
		if ( ! Settings::is_complete() || ! in_array( $placement, self::PLACEMENTS, true ) ) {
			return '';
		}
		$all = array(
			'shop'      => Settings::shop_key(),
			'placement' => $placement,
			'strategy'  => self::strategy( $attributes, $placement ),
			'limit'     => isset( $attributes['limit'] ) && (int) $attributes['limit'] > 0 ? (string) (int) $attributes['limit'] : '',
			'layout'    => isset( $attributes['layout'] ) ? (string) $attributes['layout'] : '',
			'seed'      => implode( ',', self::seed( $placement ) ),
			'cart'      => implode( ',', self::cart() ),
			'category'  => 'CATEGORY_PAGE' === $placement && is_product_category() ? (string) single_term_title( '', false ) : '',
			'language'  => str_replace( '_', '-', determine_locale() ),
		);
		$html = '<kindred-recommendations';
		foreach ( $all as $name => $value ) {
			$html .= '' === $value ? '' : ' ' . $name . '="' . esc_attr( $value ) . '"';
		}
		return $html . '></kindred-recommendations>';
	}

	private static function strategy( array $attributes, string $placement ): string {
		$chosen = isset( $attributes['strategy'] ) ? strtoupper( (string) $attributes['strategy'] ) : '';
		if ( preg_match( '/^[A-Z_]{1,40}$/', $chosen ) ) {
			return $chosen;
		}
		$usual = array(
			'PRODUCT_PAGE'       => 'RELATED_PRODUCTS',
			'CART_PAGE'          => 'BOUGHT_TOGETHER',
			'ORDER_CONFIRMATION' => 'BOUGHT_TOGETHER',
			'CATEGORY_PAGE'      => 'TRENDING',
			'SEARCH_PAGE'        => 'TRENDING',
		);
		return isset( $usual[ $placement ] ) ? $usual[ $placement ] : 'FOR_YOU';
	}

	/** The product of the page, or those that were just bought. */
	private static function seed( string $placement ): array {
		if ( 'PRODUCT_PAGE' === $placement && is_product() ) {
			return array( (string) get_queried_object_id() );
		}
		if ( 'ORDER_CONFIRMATION' === $placement ) {
			$order = wc_get_order( (int) get_query_var( 'order-received' ) );
			return $order ? self::products( $order->get_items(), static fn( $item ) => $item->get_product_id() ) : array();
		}
		return array();
	}

	/** Only on the cart's page: other pages are kept for several shoppers by caches. */
	private static function cart(): array {
		$cart = is_cart() && function_exists( 'WC' ) ? WC()->cart : null;
		return $cart ? self::products( $cart->get_cart(), static fn( $item ) => $item['product_id'] ) : array();
	}

	private static function products( array $items, callable $product ): array {
		return array_values( array_unique( array_map( 'strval', array_filter( array_map( $product, array_values( $items ) ) ) ) ) );
	}
}

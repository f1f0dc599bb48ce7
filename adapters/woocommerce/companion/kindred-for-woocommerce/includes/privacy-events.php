<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** WordPress' own tools for personal data, passed on. A deleted account is told by a webhook. */
final class PrivacyEvents {

	public static function listen(): void {
		add_action( 'wp_privacy_personal_data_erased', array( self::class, 'erased' ) );
		add_action( 'user_request_action_confirmed', array( self::class, 'confirmed' ) );
		add_action( 'admin_init', array( self::class, 'describe' ) );
	}

	public static function erased( $request_id ): void {
		self::tell( 'customer.erasure_requested', (int) $request_id );
	}

	public static function confirmed( $request_id ): void {
		$request = wp_get_user_request( (int) $request_id );
		if ( $request && 'export_personal_data' === $request->action_name ) {
			self::tell( 'customer.data_requested', (int) $request_id );
		}
	}

	/** A paragraph that WordPress suggests for the shop's privacy policy. */
	public static function describe(): void {
		if ( function_exists( 'wp_add_privacy_policy_content' ) ) {
			wp_add_privacy_policy_content(
				'Kindred for WooCommerce',
				'<p>' . esc_html__( 'To recommend products, this shop tells its own recommendation server which products are looked at, put into the cart, bought, rated and liked, under a pseudonym and only as far as you agree. Names, addresses and texts are not told by this plugin.', 'kindred-for-woocommerce' ) . '</p>'
			);
		}
	}

	private static function tell( string $type, int $request_id ): void {
		$request = wp_get_user_request( $request_id );
		if ( $request && (int) $request->user_id > 0 ) {
			Event::tell( $type, array( 'customerId' => (string) (int) $request->user_id ), 'request-' . $type . '-' . $request_id );
		}
	}
}

<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** WooCommerce → Kindred: what is entered, and how sending goes. */
final class SettingsPage {

	const SLUG       = 'kindred';
	const CAPABILITY = 'manage_woocommerce';

	public static function listen(): void {
		add_action( 'admin_menu', array( self::class, 'add' ) );
		add_action( 'admin_init', array( self::class, 'register' ) );
		add_filter( 'option_page_capability_' . self::SLUG, static fn() => self::CAPABILITY );
	}

	public static function add(): void {
		add_submenu_page( 'woocommerce', 'Kindred', 'Kindred', self::CAPABILITY, self::SLUG, array( self::class, 'show' ) );
	}

	public static function register(): void {
		register_setting(
			self::SLUG,
			Settings::OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => array( Settings::class, 'sanitized' ),
			)
		);
	}

	public static function show(): void {
		if ( ! current_user_can( self::CAPABILITY ) ) {
			return;
		}
		echo '<div class="wrap"><h1>Kindred</h1><form method="post" action="options.php">';
		settings_fields( self::SLUG );
		echo '<table class="form-table" role="presentation">';
		self::field( 'url', __( 'Address of Kindred', 'kindred-for-woocommerce' ), Settings::url(), 'url', __( 'Such as https://kindred.example. A private address or an unusual port is allowed.', 'kindred-for-woocommerce' ) );
		self::field( 'shop_key', __( 'Shop key', 'kindred-for-woocommerce' ), Settings::shop_key(), 'text', __( 'Shown by Kindred when the shop was connected.', 'kindred-for-woocommerce' ) );
		self::field( 'secret', __( 'Signing secret', 'kindred-for-woocommerce' ), '', 'password', '' === Settings::secret() ? __( 'The same that was entered in Kindred.', 'kindred-for-woocommerce' ) : __( 'Stored. Leave empty to keep it.', 'kindred-for-woocommerce' ) );
		self::consent_field();
		self::places_field();
		echo '</table>';
		submit_button();
		echo '</form>';
		self::state();
		echo '</div>';
	}

	private static function field( string $name, string $label, string $value, string $type, string $hint ): void {
		$id = 'kindred-' . $name;
		echo '<tr><th scope="row"><label for="' . esc_attr( $id ) . '">' . esc_html( $label ) . '</label></th><td><input class="regular-text" autocomplete="off" type="' . esc_attr( $type ) . '" id="' . esc_attr( $id ) . '" name="' . esc_attr( Settings::OPTION . '[' . $name . ']' ) . '" value="' . esc_attr( $value ) . '"><p class="description">' . esc_html( $hint ) . '</p></td></tr>';
	}

	private static function consent_field(): void {
		$choices = array(
			'ask'     => __( 'Only if a consent plugin says so (WP Consent API, category statistics)', 'kindred-for-woocommerce' ),
			'granted' => __( 'Always: no consent is needed in this shop', 'kindred-for-woocommerce' ),
		);
		echo '<tr><th scope="row">' . esc_html__( 'Observe visitors', 'kindred-for-woocommerce' ) . '</th><td>';
		foreach ( $choices as $value => $label ) {
			echo '<label><input type="radio" name="' . esc_attr( Settings::OPTION ) . '[consent]" value="' . esc_attr( $value ) . '"' . checked( $value, Settings::consent(), false ) . '> ' . esc_html( $label ) . '</label><br>';
		}
		echo '</td></tr>';
	}

	private static function places_field(): void {
		$labels = array(
			'product'  => __( 'Below a product', 'kindred-for-woocommerce' ),
			'cart'     => __( 'Below the cart', 'kindred-for-woocommerce' ),
			'thankyou' => __( 'After an order', 'kindred-for-woocommerce' ),
		);
		echo '<tr><th scope="row">' . esc_html__( 'Show recommendations', 'kindred-for-woocommerce' ) . '</th><td>';
		foreach ( $labels as $name => $label ) {
			echo '<label><input type="checkbox" name="' . esc_attr( Settings::OPTION ) . '[places][]" value="' . esc_attr( $name ) . '"' . checked( in_array( $name, Settings::places(), true ), true, false ) . '> ' . esc_html( $label ) . '</label><br>';
		}
		echo '<p class="description">' . esc_html__( 'Anywhere else by the block "Kindred recommendations" or the shortcode [kindred_recommendations placement="HOME_PAGE"].', 'kindred-for-woocommerce' ) . '</p></td></tr>';
	}

	private static function state(): void {
		$state = State::get();
		echo '<h2>' . esc_html__( 'Sending', 'kindred-for-woocommerce' ) . '</h2><ul>';
		/* translators: %d: number of events */
		echo '<li>' . esc_html( sprintf( __( 'Events waiting: %d', 'kindred-for-woocommerce' ), Queue::length() ) ) . '</li>';
		/* translators: 1: number of events, 2: a time */
		echo '<li>' . esc_html( sprintf( __( 'Events sent: %1$d, last at %2$s', 'kindred-for-woocommerce' ), $state['sent'], $state['sent_at'] ? wp_date( 'Y-m-d H:i:s', $state['sent_at'] ) : '–' ) ) . '</li>';
		if ( '' !== $state['error'] ) {
			/* translators: 1: an error, 2: a time */
			echo '<li>' . esc_html( sprintf( __( 'Last problem: %1$s. Next try at %2$s', 'kindred-for-woocommerce' ), $state['error'], wp_date( 'Y-m-d H:i:s', $state['next_try'] ) ) ) . '</li>';
		}
		if ( $state['dropped'] > 0 ) {
			/* translators: %d: number of events */
			echo '<li>' . esc_html( sprintf( __( 'Events dropped because too many waited: %d', 'kindred-for-woocommerce' ), $state['dropped'] ) ) . '</li>';
		}
		echo '</ul>';
	}
}

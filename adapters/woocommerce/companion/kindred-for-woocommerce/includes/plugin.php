<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Ties the parts to WordPress. */
final class Plugin {

	/** Orders are only touched through WooCommerce's own interface, wherever it keeps them. */
	public static function declare_compatibility(): void {
		if ( class_exists( \Automattic\WooCommerce\Utilities\FeaturesUtil::class ) ) {
			$file = dirname( __DIR__ ) . '/kindred-for-woocommerce.php';
			\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( 'custom_order_tables', $file, true );
			\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( 'cart_checkout_blocks', $file, true );
		}
	}

	public static function start(): void {
		add_filter( 'cron_schedules', array( self::class, 'schedules' ) ); // phpcs:ignore WordPress.WP.CronInterval
		add_action( Sender::HOOK, array( Sender::class, 'run' ) );
		Loopback::listen();
		SettingsPage::listen();
		PrivacyEvents::listen();
		SocialEvents::listen();
		if ( class_exists( 'WooCommerce' ) ) {
			ShopEvents::listen();
			Widget::listen();
		}
		// an update does not activate anew
		if ( ! wp_next_scheduled( Sender::HOOK ) ) {
			wp_schedule_event( time(), 'kindred_minute', Sender::HOOK );
		}
	}

	public static function activate(): void {
		Queue::create();
	}

	/** The queue stays: who activates the plugin again has lost nothing. */
	public static function deactivate(): void {
		wp_clear_scheduled_hook( Sender::HOOK );
	}

	/** Called when the plugin is deleted: nothing of it remains. */
	public static function uninstall(): void {
		wp_clear_scheduled_hook( Sender::HOOK );
		Queue::drop();
		foreach ( array( Settings::OPTION, Settings::SECRET, Settings::STATE, Sender::LOCK ) as $option ) {
			delete_option( $option );
		}
	}

	public static function schedules( $schedules ) {
		$schedules['kindred_minute'] = array(
			'interval' => 60,
			'display'  => __( 'Every minute', 'kindred-for-woocommerce' ),
		);
		return $schedules;
	}
}

<?php
/**
 * Plugin Name:       Kindred for WooCommerce
 * Description:       Shows recommendations, and tells Kindred what webhooks never do: reviews, likes, friends, carts, sign-ins, products deleted for good.
 * Version:           0.1.0
 * Requires at least: 6.4
 * Requires PHP:      7.4
 * Requires Plugins:  woocommerce
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       kindred-for-woocommerce
 */

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

foreach ( array( 'settings', 'visitor', 'queue', 'event', 'sender', 'shop-events', 'social-events', 'privacy-events', 'loopback', 'widget', 'settings-page', 'plugin' ) as $file ) {
	require_once __DIR__ . '/includes/' . $file . '.php';
}

register_activation_hook( __FILE__, array( Plugin::class, 'activate' ) );
register_deactivation_hook( __FILE__, array( Plugin::class, 'deactivate' ) );
add_action( 'before_woocommerce_init', array( Plugin::class, 'declare_compatibility' ) );
add_action( 'plugins_loaded', array( Plugin::class, 'start' ) );

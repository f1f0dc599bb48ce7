<?php

namespace Kindred\WooCommerce;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

foreach ( array( 'settings', 'queue', 'sender', 'plugin' ) as $file ) {
	require_once __DIR__ . '/includes/' . $file . '.php';
}

Plugin::uninstall();

<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/**
 * WordPress refuses to deliver webhooks to private addresses and unusual ports, as a guard against requests forged
 * through the server. The one address that the shop owner has entered as Kindred's is let through, and no other.
 */
final class Loopback {

	public static function listen(): void {
		add_filter( 'http_request_host_is_external', array( self::class, 'allow_host' ), 10, 3 );
		add_filter( 'http_allowed_safe_ports', array( self::class, 'allow_port' ), 10, 3 );
	}

	public static function allow_host( $external, $host, $url ) {
		return $external || self::is_kindred( (string) $url );
	}

	public static function allow_port( $ports, $host = '', $url = '' ) {
		$port = self::is_kindred( (string) $url ) ? wp_parse_url( Settings::url(), PHP_URL_PORT ) : null;
		return null === $port ? $ports : array_merge( $ports, array( (int) $port ) );
	}

	private static function is_kindred( string $url ): bool {
		$here = Settings::url();
		return '' !== $here && 0 === strpos( $url, $here . '/' );
	}
}

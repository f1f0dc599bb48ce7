<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** The browser of the running request. Its key is the widget's own, kept in a cookie once the visitor agreed. */
final class Visitor {

	const COOKIE = 'kindred_visitor';

	/** The key, or the empty text when there is none or the visitor does not agree (any more). */
	public static function key(): string {
		$key = isset( $_COOKIE[ self::COOKIE ] ) ? (string) wp_unslash( $_COOKIE[ self::COOKIE ] ) : '';
		return preg_match( '/^[A-Za-z0-9._:-]{1,100}$/', $key ) && ! self::refused() ? $key : '';
	}

	/** Whether what this visitor does may be told. */
	public static function agreed(): bool {
		if ( function_exists( 'wp_has_consent' ) ) {
			return (bool) wp_has_consent( 'statistics' );
		}
		return 'granted' === Settings::consent() || '' !== self::key();
	}

	/** Who it is, as fields of an event; empty when nothing may be told or nobody is known. */
	public static function fields(): array {
		if ( ! self::agreed() ) {
			return array();
		}
		return self::named( get_current_user_id(), self::key() );
	}

	/** An account, a browser, both, or nobody. */
	public static function named( int $user, string $key ): array {
		$fields = array();
		if ( $user > 0 ) {
			$fields['customerId'] = (string) $user;
		}
		if ( '' !== $key ) {
			$fields['visitorKey'] = $key;
		}
		return $fields;
	}

	private static function refused(): bool {
		return function_exists( 'wp_has_consent' ) && ! wp_has_consent( 'statistics' );
	}
}

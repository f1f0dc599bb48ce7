<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Puts one event of the open format into the queue. */
final class Event {

	/**
	 * Tells what happened.
	 *
	 * @param string $type   as in the event vocabulary.
	 * @param array  $fields of the type.
	 * @param string $id     the name of this one fact, if it can be told twice; a new one otherwise.
	 * @param string $at     when, in UTC as databases write it; now if empty.
	 */
	public static function tell( string $type, array $fields, string $id = '', string $at = '' ): void {
		if ( ! Settings::is_complete() ) {
			return;
		}
		Queue::add(
			array(
				'id'         => '' === $id ? wp_generate_uuid4() : $id,
				'type'       => $type,
				'occurredAt' => gmdate( 'Y-m-d\TH:i:s\Z', '' === $at ? time() : strtotime( $at . ' UTC' ) ),
			) + $fields
		);
	}

	/** The same of what a shopper does: told only when it is known who, and may be. */
	public static function tell_of( array $shopper, string $type, array $fields, string $id = '', string $at = '' ): void {
		if ( array() !== $shopper ) {
			self::tell( $type, $shopper + $fields, $id, $at );
		}
	}
}

<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** Events that wait to be sent, oldest first. Adding is one INSERT: nothing else happens in a shopper's request. */
final class Queue {

	/** When Kindred is away for long, no more than this many events wait; further ones are dropped and counted. */
	const LIMIT = 100000;

	public static function create(): void {
		global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		$table = self::table();
		dbDelta(
			"CREATE TABLE $table (
  id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  body longtext NOT NULL,
  PRIMARY KEY  (id)
) {$wpdb->get_charset_collate()};"
		);
	}

	public static function drop(): void {
		global $wpdb;
		$wpdb->query( 'DROP TABLE IF EXISTS ' . self::table() );
	}

	/** Returns whether the event was taken. */
	public static function add( array $event ): bool {
		global $wpdb;
		$body = wp_json_encode( $event );
		if ( false === $body || self::length() >= self::LIMIT ) {
			State::count_dropped();
			return false;
		}
		return 1 === $wpdb->insert( self::table(), array( 'body' => $body ), array( '%s' ) );
	}

	/** The oldest events as JSON texts by their number. */
	public static function first( int $count ): array {
		global $wpdb;
		$rows  = $wpdb->get_results( $wpdb->prepare( 'SELECT id, body FROM ' . self::table() . ' ORDER BY id LIMIT %d', $count ), ARRAY_A );
		$found = array();
		foreach ( (array) $rows as $row ) {
			$found[ (int) $row['id'] ] = (string) $row['body'];
		}
		return $found;
	}

	public static function remove( array $ids ): void {
		global $wpdb;
		$wpdb->query( 'DELETE FROM ' . self::table() . ' WHERE id IN (' . implode( ',', array_map( 'intval', $ids ) ) . ')' );
	}

	/** How many wait; at most a little more, since it is reckoned from the numbers of the first and the last. */
	public static function length(): int {
		global $wpdb;
		return (int) $wpdb->get_var( 'SELECT COALESCE(MAX(id) - MIN(id) + 1, 0) FROM ' . self::table() );
	}

	private static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'kindred_queue';
	}
}

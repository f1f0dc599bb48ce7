<?php
/** What the tests have in common. */

use Kindred\WooCommerce\Queue;
use Kindred\WooCommerce\Sender;

function same( $expected, $actual ): void {
	if ( $expected !== $actual ) {
		throw new RuntimeException( 'expected ' . json_encode( $expected ) . ', got ' . json_encode( $actual ) );
	}
}

function contains( string $part, string $whole ): void {
	if ( false === strpos( $whole, $part ) ) {
		throw new RuntimeException( "expected $part in $whole" );
	}
}

function lacks( string $part, string $whole ): void {
	if ( false !== strpos( $whole, $part ) ) {
		throw new RuntimeException( "did not expect $part in $whole" );
	}
}

/** A shop in which the plugin is active and set up. */
function set_up( array $settings = array() ): void {
	do_action( 'activate' );
	World::$options['kindred_settings'] = $settings + array(
		'url'      => 'http://127.0.0.1:9080',
		'shop_key' => '00000000-0000-4000-8000-000000000002',
		'consent'  => 'ask',
		'places'   => array(),
	);
	World::$options['kindred_secret']   = 'heldout-secret';
	do_action( 'plugins_loaded' );
}

/** What waits, as arrays. */
function queued(): array {
	return array_map( static fn( $body ) => json_decode( $body, true ), array_values( Queue::first( 1000 ) ) );
}

/** The one event that waits. */
function only(): array {
	$events = queued();
	same( 1, count( $events ) );
	return $events[0];
}

function answer( int $code, array $headers = array() ): array {
	return array(
		'code'    => $code,
		'headers' => $headers,
	);
}

/** Lets the job run. */
function cron(): void {
	do_action( Sender::HOOK );
}

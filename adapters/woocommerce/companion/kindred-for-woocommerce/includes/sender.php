<?php

namespace Kindred\WooCommerce;

defined( 'ABSPATH' ) || exit;

/** How sending goes; shown to the shop owner. */
final class State {

	const DEFAULTS = array(
		'failures' => 0,
		'next_try' => 0,
		'sent'     => 0,
		'sent_at'  => 0,
		'dropped'  => 0,
		'error'    => '',
	);

	public static function get(): array {
		return array_merge( self::DEFAULTS, (array) get_option( Settings::STATE, array() ) );
	}

	public static function change( array $changes ): void {
		update_option( Settings::STATE, array_merge( self::get(), $changes ), false );
	}

	public static function count_dropped(): void {
		self::change( array( 'dropped' => self::get()['dropped'] + 1 ) );
	}
}

/** Sends what waits, in batches, from the cron job. An event leaves the queue only after Kindred has stored it. */
final class Sender {

	const HOOK    = 'kindred_send';
	const LOCK    = 'kindred_sending';
	const BATCH   = 200;
	const BATCHES = 20;

	/** Longer than all batches may take; a lock that is older was left by a process that died. */
	const LOCK_SECONDS = 600;

	const LONGEST_PAUSE = 3600;

	public static function run(): void {
		if ( ! Settings::is_complete() || State::get()['next_try'] > time() || ! self::lock() ) {
			return;
		}
		try {
			$size = self::BATCH;
			for ( $i = 0; $i < self::BATCHES && $size > 0; $i++ ) {
				$size = self::send( $size );
			}
		} finally {
			delete_option( self::LOCK );
		}
	}

	/** Sends one batch; returns how large the next one may be, 0 to stop. */
	private static function send( int $size ): int {
		$batch = Queue::first( $size );
		if ( array() === $batch ) {
			return 0;
		}
		$body   = '{"events":[' . implode( ',', $batch ) . ']}';
		$answer = wp_remote_post(
			Settings::events_address(),
			array(
				'timeout'     => 15,
				'redirection' => 0,
				'headers'     => array(
					'Content-Type'        => 'application/json',
					'X-Kindred-Signature' => 'sha256=' . hash_hmac( 'sha256', $body, Settings::secret() ),
				),
				'body'        => $body,
			)
		);
		if ( is_wp_error( $answer ) ) {
			return self::failed( $answer->get_error_message(), 0 );
		}
		$status = (int) wp_remote_retrieve_response_code( $answer );
		if ( $status >= 200 && $status < 300 ) {
			return self::sent( array_keys( $batch ), $size );
		}
		if ( 413 === $status && count( $batch ) > 1 ) {
			return intdiv( count( $batch ), 2 );
		}
		return self::failed( 'HTTP ' . $status, (int) wp_remote_retrieve_header( $answer, 'retry-after' ) );
	}

	private static function sent( array $ids, int $size ): int {
		Queue::remove( $ids );
		State::change(
			array(
				'failures' => 0,
				'next_try' => 0,
				'error'    => '',
				'sent'     => State::get()['sent'] + count( $ids ),
				'sent_at'  => time(),
			)
		);
		return count( $ids ) < $size ? 0 : self::BATCH;
	}

	/** Waits longer after each failure: 30 seconds, a minute, two, up to an hour, or as long as Kindred asks. */
	private static function failed( string $error, int $asked ): int {
		$failures = State::get()['failures'] + 1;
		$pause    = $asked > 0 ? $asked : 30 * 2 ** min( $failures - 1, 10 );
		State::change(
			array(
				'failures' => $failures,
				'next_try' => time() + min( $pause, self::LONGEST_PAUSE ),
				'error'    => $error,
			)
		);
		return 0;
	}

	/** One process at a time: adding an option is atomic. */
	private static function lock(): bool {
		if ( add_option( self::LOCK, time(), '', false ) ) {
			return true;
		}
		if ( (int) get_option( self::LOCK, 0 ) > time() - self::LOCK_SECONDS ) {
			return false;
		}
		delete_option( self::LOCK );
		return add_option( self::LOCK, time(), '', false );
	}
}

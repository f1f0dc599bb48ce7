<?php

use Kindred\WooCommerce\Event;
use Kindred\WooCommerce\Queue;
use Kindred\WooCommerce\Sender;
use Kindred\WooCommerce\State;

final class SenderTest {

	public function shouldSendNothingInTheRequestButOneStatementToTheDatabase(): void {
		set_up();
		$before = $GLOBALS['wpdb']->statements;

		Event::tell( 'product.removed', array( 'productId' => '44' ) );

		same( array(), World::$sent );
		same( 2, $GLOBALS['wpdb']->statements - $before ); // how many wait, and the INSERT
	}

	public function shouldSignTheBodyAsItIsSent(): void {
		set_up();
		World::$answers = array( answer( 200 ) );
		Event::tell( 'search.performed', array( 'visitorKey' => 'v', 'query' => 'Käse "mild" 奶酪' ), 'e1' );

		cron();

		$request = World::$sent[0];
		same( 'http://127.0.0.1:9080/kindred/api/v1/shops/00000000-0000-4000-8000-000000000002/webhooks', $request['address'] );
		same( 'sha256=' . hash_hmac( 'sha256', $request['body'], 'heldout-secret' ), $request['headers']['X-Kindred-Signature'] );
		same( 'Käse "mild" 奶酪', json_decode( $request['body'], true )['events'][0]['query'] );
		same( 0, $request['redirection'] );
	}

	public function shouldKeepEventsUntilKindredHasStoredThem(): void {
		set_up();
		Event::tell( 'product.removed', array( 'productId' => '44' ) );

		foreach ( array( new WP_Error( 'no route' ), answer( 503 ), answer( 401 ), answer( 302 ) ) as $failure ) {
			World::$answers = array( $failure );
			State::change( array( 'next_try' => 0 ) );
			cron();
			same( 1, Queue::length() );
		}
		World::$answers = array( answer( 200 ) );
		State::change( array( 'next_try' => 0 ) );
		cron();

		same( 0, Queue::length() );
		same( 1, State::get()['sent'] );
		same( '', State::get()['error'] );
	}

	public function shouldWaitLongerAfterEachFailureAndAsLongAsKindredAsks(): void {
		set_up();
		Event::tell( 'product.removed', array( 'productId' => '44' ) );
		World::$answers = array( answer( 503 ) );

		cron();
		$first = State::get()['next_try'] - time();
		cron(); // too early: nothing is tried
		$tried = count( World::$sent );
		State::change( array( 'next_try' => 0 ) );
		cron();
		$second = State::get()['next_try'] - time();
		World::$answers = array( answer( 503, array( 'retry-after' => '7' ) ) );
		State::change( array( 'next_try' => 0 ) );
		cron();

		same( 1, $tried );
		same( true, $first >= 29 && $first <= 30 );
		same( true, $second >= 59 && $second <= 60 );
		same( true, State::get()['next_try'] - time() <= 7 );
	}

	public function shouldSendInBatchesAndOldestFirst(): void {
		set_up();
		World::$answers = array( answer( 200 ) );
		for ( $i = 1; $i <= 450; $i++ ) {
			Event::tell( 'product.removed', array( 'productId' => (string) $i ) );
		}

		cron();

		same( array( 200, 200, 50 ), array_map( static fn( $one ) => count( json_decode( $one['body'], true )['events'] ), World::$sent ) );
		same( '1', json_decode( World::$sent[0]['body'], true )['events'][0]['productId'] );
		same( 0, Queue::length() );
	}

	public function shouldHalveABatchThatIsTooLarge(): void {
		set_up();
		World::$answers = array( answer( 413 ), answer( 200 ) );
		for ( $i = 1; $i <= 10; $i++ ) {
			Event::tell( 'product.removed', array( 'productId' => (string) $i ) );
		}

		cron();

		same( array( 10, 5, 5 ), array_map( static fn( $one ) => count( json_decode( $one['body'], true )['events'] ), World::$sent ) );
		same( 0, Queue::length() );
	}

	public function shouldNotRunTwiceAtOnceButNotWaitForADeadProcessEither(): void {
		set_up();
		World::$answers = array( answer( 200 ) );
		Event::tell( 'product.removed', array( 'productId' => '44' ) );

		World::$options[ Sender::LOCK ] = time();
		cron();
		$while_locked = count( World::$sent );
		World::$options[ Sender::LOCK ] = time() - Sender::LOCK_SECONDS - 1;
		cron();

		same( 0, $while_locked );
		same( 1, count( World::$sent ) );
		same( false, isset( World::$options[ Sender::LOCK ] ) );
	}

	public function shouldDropAndCountWhatIsTooMuch(): void {
		set_up();
		$GLOBALS['wpdb']->run( "INSERT INTO wp_kindred_queue (id, body) VALUES (1, '{}')" );
		$GLOBALS['wpdb']->run( 'INSERT INTO wp_kindred_queue (id, body) VALUES (' . Queue::LIMIT . ", '{}')" );

		Event::tell( 'product.removed', array( 'productId' => '44' ) );

		same( Queue::LIMIT, Queue::length() );
		same( 1, State::get()['dropped'] );
	}

	public function shouldTellNothingUntilItIsSetUp(): void {
		set_up( array( 'shop_key' => '' ) );

		Event::tell( 'product.removed', array( 'productId' => '44' ) );
		cron();

		same( 0, Queue::length() );
		same( array(), World::$sent );
	}
}

<?php

/**
 * One event of each kind that the plugin tells, as it leaves the shop. The adapter's tests read the same file, so that
 * both sides speak one language. Ids and times that differ at each run are replaced.
 */
final class SamplesTest {

	const FILE = __DIR__ . '/samples.json';

	public function shouldTellWhatTheAdapterIsTestedWith(): void {
		set_up();
		World::$user            = 4;
		$_COOKIE                = array( 'kindred_visitor' => 'v-7f3a' );
		World::$posts           = array( 31 => 'product' );
		World::$links           = array( 'https://shop.example/product/beanie/' => 31 );
		World::$activities[1]   = (object) array( 'content' => 'https://shop.example/product/beanie/', 'primary_link' => '' );
		World::$comments        = array( 39 => $this->comment( 39 ), 40 => $this->comment( 40 ) );
		World::$ratings         = array( 39 => '5' );
		World::$requests        = array( 1 => (object) array( 'action_name' => 'export_personal_data', 'user_id' => 4 ) );
		$cart                   = new FakeCart();
		$cart->cart_contents    = array( 'key' => array( 'product_id' => 31, 'quantity' => 1 ) );
		$follow                 = (object) array( 'leader_id' => '8', 'follower_id' => '5' );

		do_action( 'woocommerce_add_to_cart', 'key', 31, 2, 0, array(), array() );
		do_action( 'woocommerce_remove_cart_item', 'key', $cart );
		do_action( 'before_delete_post', 44, (object) array( 'post_type' => 'product' ) );
		do_action( 'comment_post', 39, 1 );
		do_action( 'comment_post', 40, 1 );
		do_action( 'wp_login', 'ada', (object) array( 'ID' => 4 ) );
		do_action( 'friends_friendship_accepted', 1, 5, 6, null );
		do_action( 'bp_start_following', $follow );
		do_action( 'bp_stop_following', $follow );
		do_action( 'bp_activity_posted_update', 'https://shop.example/product/beanie/', 5, 1 );
		do_action( 'bp_activity_add_user_favorite', 1, 6 );
		do_action( 'bp_activity_remove_user_favorite', 1, 6 );
		do_action( 'user_request_action_confirmed', 1 );
		do_action( 'wp_privacy_personal_data_erased', 1 );

		same( json_decode( (string) file_get_contents( self::FILE ), true ), array( 'events' => $this->normalized( queued() ) ) );
	}

	private function normalized( array $events ): array {
		foreach ( $events as $i => $event ) {
			$events[ $i ]['id'] = preg_replace( '/^[0-9a-f]{8}-.*$/', 'event-' . $i, $event['id'] );
			if ( '2026-11-24T04:27:39Z' !== $event['occurredAt'] ) {
				$events[ $i ]['occurredAt'] = '2026-11-24T05:00:00Z';
			}
		}
		return $events;
	}

	private function comment( int $id ): stdClass {
		return (object) array(
			'comment_ID'       => (string) $id,
			'comment_post_ID'  => '31',
			'user_id'          => '4',
			'comment_date_gmt' => '2026-11-24 04:27:39',
		);
	}
}

<?php

final class ShopEventsTest {

	public function shouldTellOfTheCartOnceTheVisitorAgreed(): void {
		set_up();
		World::$user = 4;

		do_action( 'woocommerce_add_to_cart', 'key', 30, 2, 0, array(), array() );
		$before_consent = queued();
		$_COOKIE        = array( 'kindred_visitor' => 'v-7f3a' );
		do_action( 'woocommerce_add_to_cart', 'key', 30, 2, 45, array(), array() );

		same( array(), $before_consent );
		$event = only();
		same( 'cart.item_added', $event['type'] );
		same( array( '4', 'v-7f3a', '30', 2 ), array( $event['customerId'], $event['visitorKey'], $event['productId'], $event['quantity'] ) );
		same( 1, preg_match( '/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/', $event['occurredAt'] ) );
	}

	public function shouldTellWhatIsTakenOutOfTheCart(): void {
		set_up( array( 'consent' => 'granted' ) );
		World::$user         = 4;
		$cart                = new FakeCart();
		$cart->cart_contents = array(
			'key' => array(
				'product_id' => 31,
				'quantity'   => 3,
			),
		);

		do_action( 'woocommerce_remove_cart_item', 'key', $cart );
		do_action( 'woocommerce_remove_cart_item', 'gone', $cart );

		same( array( 'cart.item_removed', '31', 3 ), array( only()['type'], only()['productId'], only()['quantity'] ) );
	}

	public function shouldNotTakeNonsenseForABrowser(): void {
		set_up();
		$_COOKIE = array( 'kindred_visitor' => '"><script>' );

		do_action( 'woocommerce_add_to_cart', 'key', 30, 1, 0, array(), array() );

		same( array(), queued() );
	}

	public function shouldWriteTheBrowserIntoTheOrderOfEitherCheckout(): void {
		set_up();
		$_COOKIE = array( 'kindred_visitor' => 'v-7f3a' );
		$classic = new FakeOrder();
		$block   = new FakeOrder();

		do_action( 'woocommerce_checkout_create_order', $classic, array() );
		do_action( 'woocommerce_store_api_checkout_update_order_meta', $block );

		same( array( '_kindred_visitor' => 'v-7f3a' ), $classic->meta );
		same( array( '_kindred_visitor' => 'v-7f3a' ), $block->saved );
	}

	public function shouldTellThatAProductWasDeletedForGood(): void {
		set_up();

		do_action( 'before_delete_post', 44, (object) array( 'post_type' => 'product' ) );
		do_action( 'before_delete_post', 45, (object) array( 'post_type' => 'page' ) );

		same( array( 'product.removed', '44' ), array( only()['type'], only()['productId'] ) );
	}

	public function shouldTellAReviewByItsStarsAndNeverByItsText(): void {
		set_up();
		$this->comment( 39, 31, 7, '5' );

		do_action( 'comment_post', 39, 1 );

		$event = only();
		same( array( 'review-39', 'review.posted', '7', '31', 5 ), array( $event['id'], $event['type'], $event['customerId'], $event['productId'], $event['rating'] ) );
		same( '2026-11-24T04:27:39Z', $event['occurredAt'] );
		lacks( 'lovely', json_encode( $event ) );
	}

	public function shouldTellAReviewWhenItIsApprovedLater(): void {
		set_up();
		$this->comment( 39, 31, 7, '4' );
		$_COOKIE = array( 'kindred_visitor' => 'of-the-staff' );

		do_action( 'comment_post', 39, 0 );
		$waiting = queued();
		do_action( 'transition_comment_status', 'approved', 'unapproved', World::$comments[39] );

		same( array(), $waiting );
		same( 4, only()['rating'] );
		same( false, isset( only()['visitorKey'] ) );
	}

	public function shouldTellACommentWithoutStarsAsSuchAndOtherCommentsNotAtAll(): void {
		set_up();
		$this->comment( 40, 31, 7, '' );
		$this->comment( 41, 99, 7, '5' );

		do_action( 'comment_post', 40, 1 );
		do_action( 'comment_post', 41, 1 );

		same( 'product.commented', only()['type'] );
	}

	public function shouldJoinTheBrowserToTheAccountAtSignIn(): void {
		set_up();
		$_COOKIE = array( 'kindred_visitor' => 'v-7f3a' );

		do_action( 'wp_login', 'ada', (object) array( 'ID' => 4 ) );

		same( array( 'shopper.identified', '4', 'v-7f3a' ), array( only()['type'], only()['customerId'], only()['visitorKey'] ) );
	}

	public function shouldNotTakeTheStaffForTheCustomerTheyRegister(): void {
		set_up();
		$_COOKIE      = array( 'kindred_visitor' => 'of-the-staff' );
		World::$admin = true;

		do_action( 'user_register', 9 );

		same( array(), queued() );
	}

	private function comment( int $id, int $post, int $user, string $rating ): void {
		World::$posts[31]        = 'product';
		World::$posts[99]        = 'post';
		World::$ratings[ $id ]   = $rating;
		World::$comments[ $id ] = (object) array(
			'comment_ID'       => (string) $id,
			'comment_post_ID'  => (string) $post,
			'user_id'          => (string) $user,
			'comment_content'  => 'lovely',
			'comment_date_gmt' => '2026-11-24 04:27:39',
		);
	}
}

<?php

/** With a plugin that brings the WP Consent API. */
final class ConsentTest {

	public function shouldTellNothingOfAVisitorWhoRefusedEvenIfACookieIsLeft(): void {
		set_up( array( 'consent' => 'granted' ) );
		kindred_test_consent( false );
		World::$user = 4;
		$_COOKIE     = array( 'kindred_visitor' => 'v-7f3a' );
		$order       = new FakeOrder();

		do_action( 'woocommerce_add_to_cart', 'key', 30, 1, 0, array(), array() );
		do_action( 'wp_login', 'ada', (object) array( 'ID' => 4 ) );
		do_action( 'woocommerce_checkout_create_order', $order, array() );

		same( array(), queued() );
		same( array(), $order->meta );
	}

	public function shouldTellOfAVisitorWhoAgreed(): void {
		set_up();
		kindred_test_consent( true );
		$_COOKIE = array( 'kindred_visitor' => 'v-7f3a' );

		do_action( 'woocommerce_add_to_cart', 'key', 30, 1, 0, array(), array() );

		same( 'v-7f3a', only()['visitorKey'] );
	}
}

<?php
/** What run.sh does inside WordPress, one process a step. Ends with an error when anything is not as it should be. */

error_reporting( E_ERROR );
$_SERVER['HTTP_HOST'] = 'shop.example';
require getenv( 'SITE' ) . '/wp-load.php';
foreach ( array( 'plugin', 'template', 'user' ) as $file ) {
	require_once ABSPATH . "wp-admin/includes/$file.php";
}

use Kindred\WooCommerce\Loopback;
use Kindred\WooCommerce\Queue;
use Kindred\WooCommerce\Sender;
use Kindred\WooCommerce\Settings;
use Kindred\WooCommerce\SettingsPage;
use Kindred\WooCommerce\State;

const PLUGIN = 'kindred-for-woocommerce/kindred-for-woocommerce.php';

function check( string $what, bool $holds ): void {
	echo $holds ? '  ok ' : 'NOT OK ', $what, "\n";
	if ( ! $holds ) {
		exit( 1 );
	}
}

function delivered( string $address ): string {
	$answer = wp_safe_remote_post( $address, array( 'body' => array( 'webhook_id' => 1 ) ) );
	return is_wp_error( $answer ) ? $answer->get_error_message() : (string) wp_remote_retrieve_response_code( $answer );
}

if ( 'activate' === $argv[1] ) {
	echo 'WordPress ', get_bloginfo( 'version' ), ', PHP ', PHP_VERSION, "\n";
	update_option( 'home', 'http://shop.example' );
	update_option( 'siteurl', 'http://shop.example' );
	check( 'needs WooCommerce', is_wp_error( activate_plugin( PLUGIN ) ) );
	activate_plugin( 'woocommerce/woocommerce.php' );
	check( 'can be activated', null === activate_plugin( PLUGIN ) );
	check( 'has made its table', 0 === Queue::length() );
}

if ( 'use' === $argv[1] ) {
	SettingsPage::register();
	update_option( 'kindred_settings', array( 'url' => 'http://127.0.0.1:' . getenv( 'PORT' ) . '/', 'shop_key' => '00000000-0000-4000-8000-000000000002', 'secret' => 'heldout-secret', 'consent' => 'granted' ) );
	check( 'keeps what the form hands in', Settings::is_complete() && '/' !== substr( Settings::url(), -1 ) );
	check( 'is scheduled every minute', 'kindred_minute' === wp_get_schedule( Sender::HOOK ) );

	$user    = wp_create_user( 'ada', 'password', 'ada@example.com' );
	$product = wp_insert_post( array( 'post_type' => 'product', 'post_title' => 'Beanie', 'post_status' => 'publish', 'comment_status' => 'open' ) );
	$review  = wp_new_comment( array( 'comment_post_ID' => $product, 'comment_content' => 'lovely', 'user_id' => $user, 'comment_author' => 'ada', 'comment_author_email' => 'ada@example.com', 'comment_author_url' => '', 'comment_type' => 'review' ) );
	add_comment_meta( $review, 'rating', 5 );
	wp_set_comment_status( $review, 'hold' );
	wp_set_comment_status( $review, 'approve' );
	$_COOKIE['kindred_visitor'] = 'v-7f3a';
	wp_signon( array( 'user_login' => 'ada', 'user_password' => 'password' ), false );
	do_action( 'woocommerce_add_to_cart', 'key', $product, 2, 0, array(), array() );
	wp_delete_post( $product, true );
	$request = wp_create_user_request( 'ada@example.com', 'export_personal_data' );
	do_action( 'user_request_action_confirmed', $request );
	do_action( Sender::HOOK );
	$batch  = json_decode( file( getenv( 'RECEIVED' ) )[0], true );
	$events = json_decode( $batch['body'], true )['events'];
	check( 'signs what it sends', 'sha256=' . hash_hmac( 'sha256', $batch['body'], 'heldout-secret' ) === $batch['signature'] );
	check( 'tells a review, a sign-in, an addition, a deletion and a request', array( 'review.posted', 'shopper.identified', 'cart.item_added', 'product.removed', 'customer.data_requested' ) === array_column( $events, 'type' ) );
	check( 'has an empty queue after that', 0 === Queue::length() && 5 === State::get()['sent'] );

	$block = do_blocks( '<!-- wp:kindred/recommendations {"placement":"HOME_PAGE","limit":4} /-->' );
	check( 'renders the block', false !== strpos( $block, 'placement="HOME_PAGE" strategy="FOR_YOU" limit="4"' ) );
	check( 'renders the shortcode', false !== strpos( do_shortcode( '[kindred_recommendations placement="ACCOUNT_PAGE"]' ), '<kindred-recommendations' ) );
	do_action( 'wp_enqueue_scripts' );
	ob_start();
	wp_print_scripts( array( 'kindred-widget', 'kindred-storefront' ) );
	$scripts = ob_get_clean();
	check( 'loads the widget without holding up the page', false !== strpos( $scripts, '/kindred/widget.js" id="kindred-widget-js" async' ) );
	wp_set_current_user( 1 );
	ob_start();
	SettingsPage::show();
	$page = ob_get_clean();
	check( 'shows its settings but not the secret', strlen( $page ) > 1000 && false === strpos( $page, 'heldout' ) );

	check( 'lets a webhook through to Kindred on the loopback', '200' === delivered( Settings::events_address() ) );
	check( 'and to no other port', 'A valid URL was not provided.' === delivered( 'http://127.0.0.1:' . ( getenv( 'PORT' ) + 1 ) . '/' ) );
	remove_filter( 'http_request_host_is_external', array( Loopback::class, 'allow_host' ), 10 );
	remove_filter( 'http_allowed_safe_ports', array( Loopback::class, 'allow_port' ), 10 );
	check( 'which WordPress alone refuses', 'A valid URL was not provided.' === delivered( Settings::events_address() ) );
}

if ( 'delete' === $argv[1] ) {
	deactivate_plugins( PLUGIN );
	check( 'is not scheduled any more', false === wp_next_scheduled( Sender::HOOK ) );
	uninstall_plugin( PLUGIN );
	$left = array_filter( array( 'kindred_settings', 'kindred_secret', 'kindred_state', 'kindred_sending' ), 'get_option' );
	check( 'leaves neither options nor table behind', array() === $left && null === $GLOBALS['wpdb']->get_var( "SHOW TABLES LIKE '{$GLOBALS['wpdb']->prefix}kindred_queue'" ) );
}

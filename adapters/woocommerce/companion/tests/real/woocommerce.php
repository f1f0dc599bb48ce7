<?php
/* Plugin Name: WooCommerce, left out: its class, its product type and its questions about the page */

class WooCommerce {}

function is_product() {
	return is_singular( 'product' );
}

function is_cart() {
	return false;
}

function is_product_category() {
	return false;
}

add_action(
	'init',
	static function () {
		register_post_type( 'product', array( 'public' => true, 'supports' => array( 'title', 'comments' ) ) );
		get_role( 'administrator' )->add_cap( 'manage_woocommerce' );
	}
);

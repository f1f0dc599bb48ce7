<?php

use Kindred\WooCommerce\Widget;

final class WidgetTest {

	public function shouldRenderTheShortcodeWithTheProductOfThePage(): void {
		set_up();
		do_action( 'init' );
		World::$page['product'] = 31;

		same(
			'<kindred-recommendations shop="00000000-0000-4000-8000-000000000002" placement="PRODUCT_PAGE" strategy="RELATED_PRODUCTS" seed="31" language="de-DE"></kindred-recommendations>',
			( World::$shortcodes['kindred_recommendations'] )( array( 'placement' => 'product_page' ) )
		);
	}

	public function shouldRenderTheBlockLikeTheShortcode(): void {
		set_up();
		do_action( 'init' );
		$block = World::$blocks['kindred/recommendations'];

		$html = ( $block['render_callback'] )(
			array(
				'placement' => 'HOME_PAGE',
				'strategy'  => 'TRENDING',
				'limit'     => 4,
			)
		);

		contains( 'placement="HOME_PAGE" strategy="TRENDING" limit="4"', $html );
	}

	public function shouldNameTheCartOnItsOwnPageOnly(): void {
		set_up();
		$cart                = new FakeCart();
		$cart->cart_contents = array(
			array( 'product_id' => 30 ),
			array( 'product_id' => 31 ),
			array( 'product_id' => 30 ),
		);

		$elsewhere           = Widget::html( array( 'placement' => 'HOME_PAGE' ) );
		World::$page['cart'] = $cart;

		lacks( 'cart=', $elsewhere );
		contains( 'cart="30,31"', Widget::html( array( 'placement' => 'CART_PAGE' ) ) );
	}

	public function shouldStartFromWhatWasJustBought(): void {
		set_up( array( 'places' => array( 'thankyou' ) ) );
		$order        = new FakeOrder();
		$order->items = array( new FakeItem( 30 ), new FakeItem( 0 ), new FakeItem( 31 ) );
		World::$page  = array(
			'order-received' => '42',
			'orders'         => array( 42 => $order ),
		);

		ob_start();
		do_action( 'woocommerce_thankyou', 42 );

		contains( 'placement="ORDER_CONFIRMATION" strategy="BOUGHT_TOGETHER" seed="30,31"', ob_get_clean() );
	}

	public function shouldFillNoPlaceThatIsNotChosen(): void {
		set_up( array( 'places' => array( 'cart' ) ) );

		ob_start();
		do_action( 'woocommerce_thankyou', 42 );

		same( '', ob_get_clean() );
	}

	public function shouldEscapeWhatAuthorsWrite(): void {
		set_up();

		lacks( '<script>', Widget::html( array( 'placement' => 'HOME_PAGE', 'layout' => '"><script>' ) ) );
		same( '', Widget::html( array( 'placement' => '"><script>' ) ) );
	}

	public function shouldLoadTheScriptFromKindredAndSayWhichProductIsLookedAt(): void {
		set_up();
		World::$page['product'] = 31;

		do_action( 'wp_enqueue_scripts' );

		same( 'http://127.0.0.1:9080/kindred/widget.js', World::$scripts[ Widget::SCRIPT ] );
		same( 'window.kindredShop = {"consent":"ask","product":"31"};', World::$scripts[ Widget::STOREFRONT . ':before' ] );
	}

	public function shouldShowNothingUntilItIsSetUp(): void {
		set_up( array( 'url' => '' ) );

		do_action( 'wp_enqueue_scripts' );

		same( array(), World::$scripts );
		same( '', Widget::html( array( 'placement' => 'HOME_PAGE' ) ) );
	}
}

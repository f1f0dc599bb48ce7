<?php

use Kindred\WooCommerce\Queue;
use Kindred\WooCommerce\Sender;
use Kindred\WooCommerce\Settings;
use Kindred\WooCommerce\SettingsPage;

final class PluginTest {

	public function shouldLetWebhooksReachTheAddressThatWasEnteredAndNoOther(): void {
		set_up();
		$kindred = 'http://127.0.0.1:9080/kindred/api/v1/shops/x/webhooks';
		$other   = 'http://127.0.0.1:9080.evil.example/';

		same( true, apply_filters( 'http_request_host_is_external', false, '127.0.0.1', $kindred ) );
		same( false, apply_filters( 'http_request_host_is_external', false, '127.0.0.1', $other ) );
		same( false, apply_filters( 'http_request_host_is_external', false, '127.0.0.1', 'http://127.0.0.1:3306/' ) );
		same( array( 80, 443, 8080, 9080 ), apply_filters( 'http_allowed_safe_ports', array( 80, 443, 8080 ), '127.0.0.1', $kindred ) );
		same( array( 80, 443, 8080 ), apply_filters( 'http_allowed_safe_ports', array( 80, 443, 8080 ), '127.0.0.1', $other ) );
	}

	public function shouldLetNothingThroughBeforeAnAddressIsEntered(): void {
		set_up( array( 'url' => '' ) );

		same( false, apply_filters( 'http_request_host_is_external', false, '127.0.0.1', '/x' ) );
	}

	public function shouldPassOnWordPressToolsForPersonalData(): void {
		set_up();
		World::$requests = array(
			1 => (object) array( 'action_name' => 'export_personal_data', 'user_id' => 4 ),
			2 => (object) array( 'action_name' => 'remove_personal_data', 'user_id' => 4 ),
			3 => (object) array( 'action_name' => 'remove_personal_data', 'user_id' => 0 ),
		);

		foreach ( array( 1, 2 ) as $request ) {
			do_action( 'user_request_action_confirmed', $request );
		}
		do_action( 'wp_privacy_personal_data_erased', 2 );
		do_action( 'wp_privacy_personal_data_erased', 3 );

		same( array( 'customer.data_requested', 'customer.erasure_requested' ), array_column( queued(), 'type' ) );
		same( array( '4', '4' ), array_column( queued(), 'customerId' ) );
	}

	public function shouldRunEveryMinuteAndStopWhenDeactivated(): void {
		set_up();

		$scheduled = World::$schedule[ Sender::HOOK ][1];
		do_action( 'deactivate' );

		same( 60, apply_filters( 'cron_schedules', array() )[ $scheduled ]['interval'] );
		same( array(), World::$schedule );
		same( true, $GLOBALS['wpdb']->has( 'wp_kindred_queue' ) );
	}

	public function shouldLeaveNothingBehindWhenDeleted(): void {
		set_up();
		World::$options['blogname'] = 'Shop';

		require dirname( __DIR__ ) . '/kindred-for-woocommerce/uninstall.php';

		same( array( 'blogname' => 'Shop' ), World::$options );
		same( array(), World::$schedule );
		same( false, $GLOBALS['wpdb']->has( 'wp_kindred_queue' ) );
	}

	public function shouldTakeFromTheFormOnlyWhatIsInOrder(): void {
		set_up();

		$clean = Settings::sanitized(
			array(
				'url'      => ' https://kindred.example/ ',
				'shop_key' => '00000000-0000-4000-8000-00000000000A',
				'secret'   => '',
				'consent'  => 'perhaps',
				'places'   => array( 'cart', 'sidebar' ),
				'more'     => 'x',
			)
		);

		same(
			array(
				'url'      => 'https://kindred.example',
				'shop_key' => '00000000-0000-4000-8000-00000000000a',
				'consent'  => 'ask',
				'places'   => array( 'cart' ),
			),
			$clean
		);
		same( 'heldout-secret', Settings::secret() );
		same( '', Settings::sanitized( array( 'url' => 'javascript:alert(1)' ) )['url'] );
		Settings::sanitized( array( 'secret' => ' new ' ) );
		same( 'new', Settings::secret() );
	}

	public function shouldNeverShowTheSecretAndNothingToWhoMayNotManageTheShop(): void {
		set_up();

		$page = $this->page();
		World::$may = false;

		contains( 'value="http://127.0.0.1:9080"', $page );
		contains( 'Events waiting: 0', $page );
		lacks( 'heldout-secret', $page );
		same( '', $this->page() );
	}

	private function page(): string {
		ob_start();
		SettingsPage::show();
		return ob_get_clean();
	}
}

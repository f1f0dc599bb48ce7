<?php
/**
 * As much of WordPress, WooCommerce and BuddyPress as the plugin touches, in memory: hooks, options, users, posts,
 * comments, cookies, a database that really runs the SQL, and an HTTP client that answers what a test has told it.
 */

define( 'ABSPATH', __DIR__ . '/' );
define( 'ARRAY_A', 'ARRAY_A' );
define( 'WP_UNINSTALL_PLUGIN', 'kindred-for-woocommerce/kindred-for-woocommerce.php' );

/** Everything a test can set or look at. */
final class World {
	public static array $hooks     = array();
	public static array $options   = array();
	public static array $posts     = array(); // id => type
	public static array $links     = array(); // address => id
	public static array $comments  = array();
	public static array $ratings   = array();
	public static array $requests  = array(); // privacy requests
	public static array $activities = array();
	public static array $schedule  = array();
	public static array $sent      = array(); // what went out by HTTP
	public static array $answers   = array();
	public static array $scripts   = array();
	public static array $blocks    = array();
	public static array $shortcodes = array();
	public static array $page      = array(); // what the running request shows
	public static int $user        = 0;
	public static bool $admin      = false;
	public static bool $may        = true;
	public static ?bool $consent   = null;

	public static function reset(): void {
		foreach ( array( 'hooks', 'options', 'posts', 'links', 'comments', 'ratings', 'requests', 'activities', 'schedule', 'sent', 'answers', 'scripts', 'blocks', 'shortcodes', 'page' ) as $name ) {
			self::$$name = array();
		}
		self::$user      = 0;
		self::$admin     = false;
		self::$may       = true;
		self::$consent   = null;
		$_COOKIE         = array();
		$GLOBALS['wpdb'] = new FakeDatabase();
	}
}

/** The database's object, over SQLite. */
final class FakeDatabase {
	public string $prefix = 'wp_';
	public int $statements = 0;
	private PDO $pdo;

	public function __construct() {
		$this->pdo = new PDO( 'sqlite::memory:', null, null, array( PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION ) );
	}

	public function get_charset_collate(): string {
		return 'DEFAULT CHARACTER SET utf8mb4';
	}

	public function run( string $sql ): PDOStatement {
		++$this->statements;
		return $this->pdo->query( $sql );
	}

	public function insert( string $table, array $row, array $formats ): int {
		++$this->statements;
		$names     = implode( ',', array_keys( $row ) );
		$statement = $this->pdo->prepare( "INSERT INTO $table ($names) VALUES (" . implode( ',', array_fill( 0, count( $row ), '?' ) ) . ')' );
		$statement->execute( array_values( $row ) );
		return $statement->rowCount();
	}

	public function prepare( string $sql, ...$values ): string {
		return vsprintf( $sql, array_map( 'intval', $values ) );
	}

	public function get_results( string $sql, string $shape ): array {
		return $this->run( $sql )->fetchAll( PDO::FETCH_ASSOC );
	}

	public function get_var( string $sql ) {
		return $this->run( $sql )->fetchColumn();
	}

	public function query( string $sql ): int {
		return $this->run( $sql )->rowCount();
	}

	public function has( string $table ): bool {
		return (bool) $this->get_var( "SELECT count(*) FROM sqlite_master WHERE name = '$table'" );
	}
}

function dbDelta( string $sql ): void {
	// the one line that MySQL and SQLite spell differently
	$sql = preg_replace( '/id bigint.*AUTO_INCREMENT,/', 'id INTEGER PRIMARY KEY AUTOINCREMENT,', $sql );
	$sql = preg_replace( '/,\s*PRIMARY KEY  \(id\)/', '', $sql );
	$sql = preg_replace( '/\) DEFAULT.*;$/', ');', $sql );
	$GLOBALS['wpdb']->run( str_replace( 'CREATE TABLE', 'CREATE TABLE IF NOT EXISTS', $sql ) );
}

final class WP_Error {
	private string $message;

	public function __construct( string $message ) {
		$this->message = $message;
	}

	public function get_error_message(): string {
		return $this->message;
	}
}

final class WooCommerce {
	public ?FakeCart $cart = null;
}

final class FakeCart {
	public array $cart_contents = array();

	public function get_cart(): array {
		return $this->cart_contents;
	}
}

final class FakeOrder {
	public array $meta  = array();
	public array $saved = array();
	public array $items = array();

	public function update_meta_data( string $key, string $value ): void {
		$this->meta[ $key ] = $value;
	}

	public function save_meta_data(): void {
		$this->saved = $this->meta;
	}

	public function get_items(): array {
		return $this->items;
	}
}

final class FakeItem {
	private int $product;

	public function __construct( int $product ) {
		$this->product = $product;
	}

	public function get_product_id(): int {
		return $this->product;
	}
}

function add_action( string $hook, callable $listener, int $priority = 10, int $arguments = 1 ): void {
	World::$hooks[ $hook ][ $priority ][] = array( $listener, $arguments );
}

function add_filter( string $hook, callable $listener, int $priority = 10, int $arguments = 1 ): void {
	add_action( $hook, $listener, $priority, $arguments );
}

function do_action( string $hook, ...$arguments ): void {
	$listeners = World::$hooks[ $hook ] ?? array();
	ksort( $listeners );
	foreach ( array_merge( ...array_values( $listeners ) ) as $listener ) {
		$listener[0]( ...array_slice( $arguments, 0, $listener[1] ) );
	}
}

function apply_filters( string $hook, $value, ...$arguments ) {
	$listeners = World::$hooks[ $hook ] ?? array();
	ksort( $listeners );
	foreach ( array_merge( ...array_values( $listeners ) ) as $listener ) {
		$value = $listener[0]( ...array_slice( array_merge( array( $value ), $arguments ), 0, $listener[1] ) );
	}
	return $value;
}

function register_activation_hook( string $file, callable $listener ): void {
	add_action( 'activate', $listener );
}

function register_deactivation_hook( string $file, callable $listener ): void {
	add_action( 'deactivate', $listener );
}

function get_option( string $name, $default = false ) {
	return World::$options[ $name ] ?? $default;
}

function update_option( string $name, $value, $autoload = null ): bool {
	World::$options[ $name ] = $value;
	return true;
}

function add_option( string $name, $value = '', string $deprecated = '', $autoload = null ): bool {
	if ( isset( World::$options[ $name ] ) ) {
		return false;
	}
	return update_option( $name, $value );
}

function delete_option( string $name ): bool {
	unset( World::$options[ $name ] );
	return true;
}

function wp_next_scheduled( string $hook ) {
	return World::$schedule[ $hook ][0] ?? false;
}

function wp_schedule_event( int $at, string $recurrence, string $hook ): void {
	World::$schedule[ $hook ] = array( $at, $recurrence );
}

function wp_clear_scheduled_hook( string $hook ): void {
	unset( World::$schedule[ $hook ] );
}

function wp_remote_post( string $address, array $request ) {
	World::$sent[] = array( 'address' => $address ) + $request;
	return count( World::$answers ) > 1 ? array_shift( World::$answers ) : World::$answers[0];
}

function is_wp_error( $answer ): bool {
	return $answer instanceof WP_Error;
}

function wp_remote_retrieve_response_code( $answer ) {
	return $answer['code'];
}

function wp_remote_retrieve_header( $answer, string $name ) {
	return $answer['headers'][ $name ] ?? '';
}

function wp_json_encode( $value ) {
	return json_encode( $value );
}

function wp_generate_uuid4(): string {
	static $number = 0;
	return sprintf( '00000000-0000-4000-8000-%012d', ++$number );
}

function wp_unslash( $value ) {
	return is_string( $value ) ? stripslashes( $value ) : $value;
}

function wp_parse_url( string $address, int $part ) {
	return parse_url( $address, $part );
}

function esc_url_raw( string $address, array $protocols ): string {
	return in_array( parse_url( $address, PHP_URL_SCHEME ), $protocols, true ) ? $address : '';
}

function esc_attr( string $text ): string {
	return htmlspecialchars( $text, ENT_QUOTES );
}

function esc_html( string $text ): string {
	return htmlspecialchars( $text, ENT_QUOTES );
}

function __( string $text, string $domain ): string {
	return $text;
}

function esc_html__( string $text, string $domain ): string {
	return esc_html( $text );
}

function checked( $one, $other, bool $show ): string {
	return $one === $other ? ' checked' : '';
}

function wp_date( string $format, int $at ): string {
	return gmdate( $format, $at );
}

function get_current_user_id(): int {
	return World::$user;
}

function is_admin(): bool {
	return World::$admin;
}

function current_user_can( string $capability ): bool {
	return World::$may;
}

function get_post_type( int $id ) {
	return World::$posts[ $id ] ?? false;
}

function url_to_postid( string $address ): int {
	return World::$links[ $address ] ?? 0;
}

function get_comment( int $id ) {
	return World::$comments[ $id ] ?? null;
}

function get_comment_meta( int $id, string $key, bool $single ) {
	return World::$ratings[ $id ] ?? '';
}

function wp_get_user_request( int $id ) {
	return World::$requests[ $id ] ?? false;
}

function bp_activity_get_specific( array $arguments ): array {
	$found = World::$activities[ $arguments['activity_ids'][0] ] ?? null;
	return array( 'activities' => $found ? array( $found ) : array() );
}

function add_submenu_page( ...$arguments ): void {
	World::$page['menu'] = $arguments;
}

function register_setting( string $group, string $option, array $arguments ): void {
	World::$page['setting'] = array( $group, $option, $arguments );
}

function settings_fields( string $group ): void {
	echo '<input type="hidden" name="_wpnonce">';
}

function submit_button(): void {
	echo '<button>Save</button>';
}

function add_shortcode( string $tag, callable $render ): void {
	World::$shortcodes[ $tag ] = $render;
}

function register_block_type( string $name, array $arguments ): void {
	World::$blocks[ $name ] = $arguments;
}

function wp_register_script( string $handle, string $address, array $needs, ?string $version, $arguments ): void {
	World::$scripts[ $handle ] = $address;
}

function wp_enqueue_script( string $handle, string $address, array $needs, ?string $version, $arguments ): void {
	World::$scripts[ $handle ] = $address;
}

function wp_add_inline_script( string $handle, string $script, string $position ): void {
	World::$scripts[ $handle . ':' . $position ] = $script;
}

function plugins_url( string $path, string $file ): string {
	return 'https://shop.example/wp-content/plugins/kindred-for-woocommerce/' . $path;
}

function is_product(): bool {
	return isset( World::$page['product'] );
}

function is_cart(): bool {
	return isset( World::$page['cart'] );
}

function is_product_category(): bool {
	return isset( World::$page['category'] );
}

function single_term_title( string $prefix, bool $show ): string {
	return World::$page['category'];
}

function get_queried_object_id(): int {
	return World::$page['product'];
}

function get_query_var( string $name ) {
	return World::$page[ $name ] ?? '';
}

function wc_get_order( int $id ) {
	return World::$page['orders'][ $id ] ?? false;
}

function WC(): WooCommerce {
	$shop       = new WooCommerce();
	$shop->cart = World::$page['cart'] ?? null;
	return $shop;
}

function determine_locale(): string {
	return 'de_DE';
}

/** Only there while a test says what visitors answered, like the plugin that brings it. */
function kindred_test_consent( bool $granted ): void {
	World::$consent = $granted;
	if ( ! function_exists( 'wp_has_consent' ) ) {
		function wp_has_consent( string $category ): bool {
			return (bool) World::$consent;
		}
	}
}

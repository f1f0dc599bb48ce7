<?php
/**
 * Runs every method whose name begins with "should" of the classes in *-test.php, each in a world of its own. The
 * tests of consent run last: a function cannot be taken away again.
 */

error_reporting( E_ALL );
set_error_handler(
	static function ( int $level, string $message, string $file, int $line ): bool {
		throw new ErrorException( $message, 0, $level, $file, $line );
	}
);

require __DIR__ . '/wordpress.php';
require __DIR__ . '/checks.php';
World::reset();
require dirname( __DIR__ ) . '/kindred-for-woocommerce/kindred-for-woocommerce.php';
$loaded = World::$hooks;

$failures = 0;
$count    = 0;
$files    = glob( __DIR__ . '/*-test.php' );
usort( $files, static fn( $a, $b ) => array( strpos( $a, 'consent' ) !== false, $a ) <=> array( strpos( $b, 'consent' ) !== false, $b ) );
foreach ( $files as $file ) {
	require $file;
	$class = str_replace( ' ', '', ucwords( str_replace( '-', ' ', basename( $file, '.php' ) ) ) );
	foreach ( get_class_methods( $class ) as $method ) {
		if ( 0 !== strpos( $method, 'should' ) ) {
			continue;
		}
		World::reset();
		World::$hooks = $loaded;
		++$count;
		try {
			( new $class() )->$method();
		} catch ( Throwable $e ) {
			++$failures;
			fwrite( STDERR, "FAILED $class::$method: {$e->getMessage()} at " . basename( $e->getFile() ) . ':' . $e->getLine() . "\n" );
		}
	}
}
echo "WordPress companion on PHP " . PHP_VERSION . ": $count tests, $failures failures\n";
exit( 0 === $failures && $count > 0 ? 0 : 1 );

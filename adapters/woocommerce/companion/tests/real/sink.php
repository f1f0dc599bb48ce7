<?php
// stands where Kindred would: keeps what comes and answers 200
$line = json_encode( array( 'path' => $_SERVER['REQUEST_URI'], 'signature' => $_SERVER['HTTP_X_KINDRED_SIGNATURE'] ?? '', 'body' => file_get_contents( 'php://input' ) ) );
file_put_contents( getenv( 'RECEIVED' ), $line . "\n", FILE_APPEND );

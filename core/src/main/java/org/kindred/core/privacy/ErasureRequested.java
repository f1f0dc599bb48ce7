package org.kindred.core.privacy;

/** CDI event, fired in the transaction that wrote the request down. */
record ErasureRequested(long id) {}

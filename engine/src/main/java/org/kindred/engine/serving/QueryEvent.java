package org.kindred.engine.serving;

/**
 * One thing that a user did. Items and event types that the model does not know are passed over.
 */
public record QueryEvent(String item, String eventType, long timestamp) {}

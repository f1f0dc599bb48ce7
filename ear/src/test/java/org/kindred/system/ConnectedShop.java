package org.kindred.system;

/** What the page of a connected shop tells to enter on the shop's side. */
public record ConnectedShop(String key, String webhookUrl, String secret) {}

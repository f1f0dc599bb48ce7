package org.kindred.admin.overview;

/**
 * Something to do on the way to a living system.
 *
 * @param name of the texts {@code step.<name>.title} and {@code step.<name>.text}
 * @param page where it is done
 */
public record NextStep(String name, String page, boolean done) {}

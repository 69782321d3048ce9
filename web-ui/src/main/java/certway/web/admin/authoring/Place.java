package certway.web.admin.authoring;

/**
 * A page on which something can be mended.
 *
 * @param word the key of what it is called; empty if it has a name of its own
 * @param field the pointer to the field on it
 */
public record Place(String word, String name, String address, String field) {}

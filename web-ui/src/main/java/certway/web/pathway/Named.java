package certway.web.pathway;

/** Something of the field that has a page or at least a name. */
public record Named(String id, String title) {}

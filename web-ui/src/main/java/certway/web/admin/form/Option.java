package certway.web.admin.form;

/** Something that can be chosen. */
public record Option(String id, String title) {}

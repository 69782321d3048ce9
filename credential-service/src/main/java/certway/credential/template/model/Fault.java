package certway.credential.template.model;

/** Something that cannot stand on a certificate, and where in the content it stands. */
public record Fault(String pointer, String message) {}

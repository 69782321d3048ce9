package certway.web.pathway;

/** Who grants certifications. */
public record Body(String id, String title, String shortName) {}

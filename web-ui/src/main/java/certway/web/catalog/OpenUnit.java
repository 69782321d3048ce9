package certway.web.catalog;

/** A reading that anyone may read to see what a program is like; the HTML was made safe by the catalog. */
public record OpenUnit(String slug, String id, String title, int minutes, String html) {}

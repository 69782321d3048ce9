package certway.catalog.program;

/**
 * An HTML package.
 *
 * @param file the zip, a file of the program by its path
 * @param start the page within the zip that is opened
 * @param height of its frame, in CSS pixels
 */
public record HtmlPackage(String file, String start, int height) {}

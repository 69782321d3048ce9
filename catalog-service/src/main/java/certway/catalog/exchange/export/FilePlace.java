package certway.catalog.exchange.export;

import certway.catalog.program.MarkdownScan;

/** The folder in which the files of a module lie, directly below the program's. */
record FilePlace(String folder) {

    /** How a file of the program is named from here. */
    String relative(String path) {
        return path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : "../" + path;
    }

    /** The text with the paths of its images as they are from here. */
    String text(String markdown) {
        return MarkdownScan.of(markdown).withImages(this::relative);
    }
}

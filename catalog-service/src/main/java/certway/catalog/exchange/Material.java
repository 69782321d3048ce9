package certway.catalog.exchange;

/** What the units of a program are made of besides what stands in their YAML or JSON. */
interface Material {

    /** Longer texts of units are refused. */
    int TEXT = 200_000;

    /** The path within the program of the file that the node names, which must be there and fit its use. */
    String file(Node node, FileUse use);

    /** Markdown that stands in the node; images, units and facts that it refers to must be there. */
    String text(Node node);

    /** As {@link #text}, but in an import the node names the file that has the text. */
    String textOrFile(Node node);

    /** The page that the node names within the package that {@link #file} answered. */
    String page(Node node, String htmlPackage);
}

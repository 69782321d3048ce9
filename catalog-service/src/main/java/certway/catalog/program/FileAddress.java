package certway.catalog.program;

/** Where the files of programs are served. */
public final class FileAddress {

    public static final String FILES = "/api/files/";
    public static final String PACKAGES = "/packages/";

    private FileAddress() {}

    public static String of(ProgramFile file) {
        return FILES + file.sha256();
    }

    /** A page within an HTML package. */
    public static String within(ProgramFile htmlPackage, String page) {
        return PACKAGES + htmlPackage.sha256() + "/" + page;
    }
}

package certway.catalog.exchange;

import certway.catalog.file.FileType;
import java.util.Set;

/** What a program may use a file for. */
enum FileUse {
    PICTURE("a picture (png, jpg, webp or svg)"),
    VIDEO("a film (mp4 or webm)"),
    CAPTIONS("captions (vtt)"),
    DOCUMENT("a document (pdf)"),
    PACKAGE("an HTML package (zip)");

    private final String description;

    FileUse(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    boolean allows(String mediaType) {
        return FileType.of(mediaType).filter(types()::contains).isPresent();
    }

    private Set<FileType> types() {
        return switch (this) {
            case PICTURE -> Set.of(FileType.PNG, FileType.JPEG, FileType.WEBP, FileType.SVG);
            case VIDEO -> Set.of(FileType.MP4, FileType.WEBM);
            case CAPTIONS -> Set.of(FileType.WEBVTT);
            case DOCUMENT -> Set.of(FileType.PDF);
            case PACKAGE -> Set.of(FileType.ZIP);
        };
    }
}

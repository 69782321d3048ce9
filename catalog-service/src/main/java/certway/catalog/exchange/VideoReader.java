package certway.catalog.exchange;

import certway.catalog.program.Video;
import certway.catalog.program.Video.Captions;
import certway.catalog.program.Video.Elsewhere;
import certway.catalog.program.Video.OwnFile;
import certway.catalog.program.Video.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a film, which is for everyone only with captions and a transcript. */
final class VideoReader {

    private static final int SECONDS = 36_000;
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s<>\"']{3,500}");

    private final Material material;

    VideoReader(Material material) {
        this.material = material;
    }

    Video read(Node node) {
        Fields fields = node.fields();
        Source source = source(fields.required("source"));
        Video video = new Video(
                source,
                fields.required("durationSeconds").integer(1, SECONDS),
                captions(fields, source),
                material.textOrFile(fields.required("transcript")),
                fields.required("share").integer(1, 100));
        fields.end();
        return video;
    }

    private Source source(Node node) {
        Fields fields = node.fields();
        var file = fields.optional("file");
        var url = fields.optional("url");
        fields.end();
        if (!node.isAbsent() && file.isPresent() == url.isPresent()) {
            node.fault("must have exactly one of file, url");
        }
        return url.<Source>map(address -> new Elsewhere(address.matching(ADDRESS, "an https:// address")))
                .or(() -> file.map(path -> new OwnFile(material.file(path, FileUse.VIDEO))))
                .orElse(new Elsewhere("https://stand.in"));
    }

    /** Who shows a film elsewhere shows its captions too; a file has none but these. */
    private List<Captions> captions(Fields fields, Source source) {
        int minimum = source instanceof OwnFile ? 1 : 0;
        Set<String> languages = new HashSet<>();
        if (minimum == 0 && fields.optional("captions").isEmpty()) {
            return List.of();
        }
        return fields.list("captions", minimum, node -> captions(node, languages));
    }

    private Captions captions(Node node, Set<String> languages) {
        Fields fields = node.fields();
        Node language = fields.required("language");
        Captions captions = new Captions(
                Fields.unique(language, language.matching(ProgramFields.LANGUAGE, ProgramFields.A_LANGUAGE), languages),
                material.file(fields.required("file"), FileUse.CAPTIONS));
        fields.end();
        return captions;
    }
}

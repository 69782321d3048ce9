package certway.credential.paper;

import static java.util.stream.Collectors.joining;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Handed;
import certway.credential.issuing.model.Handed.Fault;
import certway.credential.issuing.model.Handed.Kind;
import certway.credential.issuing.model.Handed.Paper;
import certway.credential.issuing.model.Handed.Unreadable;
import certway.credential.issuing.model.HandedPapers;
import certway.credential.issuing.model.Likeness;
import certway.credential.issuing.model.Papers;
import certway.credential.issuing.model.PublicId;
import certway.credential.template.model.Designs;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads files that may come from anybody. What is read costs little, whatever the file is made to be. */
final class ForeignPapers implements HandedPapers {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Pattern ID = Pattern.compile("(?<![0-9a-z])[0-9a-z]{26}(?![0-9a-z])");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Takes what it meets and gives nothing back, so that spaces without end cost no more than others. */
    private static final String LINE_END = "(?:[^\\S\\n]*+\\n\\s*+)?+";

    private static final int MOST = 5;

    /** What is sure to stand in one line of a certificate. */
    private static final int LONGEST_WORD = 40;

    private final Papers papers;
    private final Designs designs;

    ForeignPapers(Papers papers, Designs designs) {
        this.papers = papers;
        this.designs = designs;
    }

    @Override
    public Handed read(byte[] file) {
        Optional<Kind> kind = kind(file);
        if (kind.isEmpty()) {
            return new Unreadable(Fault.OTHER_KIND);
        }
        return switch (kind.get()) {
            case PDF -> pdf(file);
            case SVG ->
                SvgFile.parse(file)
                        .<Handed>map(svg -> new Paper(Kind.SVG, some(TOKEN, svg.token()), List.of()))
                        .orElse(new Unreadable(Fault.DAMAGED));
            case PNG ->
                Png.parse(file)
                        .<Handed>map(png -> new Paper(
                                Kind.PNG, png.text(PrintedPapers.BAKED).stream().toList(), List.of()))
                        .orElse(new Unreadable(Fault.DAMAGED));
        };
    }

    private static Optional<Kind> kind(byte[] file) {
        String beginning = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("%PDF-")) {
            return Optional.of(Kind.PDF);
        }
        if (Png.isOne(file)) {
            return Optional.of(Kind.PNG);
        }
        boolean markup =
                beginning.replaceFirst("^\\u00EF\\u00BB\\u00BF", "").strip().startsWith("<");
        return markup && beginning.contains("<svg") ? Optional.of(Kind.SVG) : Optional.empty();
    }

    private static Handed pdf(byte[] file) {
        PdfStreams streams = new PdfStreams(file);
        if (streams.areEncrypted()) {
            return new Unreadable(Fault.ENCRYPTED);
        }
        Optional<List<String>> unpacked = streams.areUsual() ? streams.unpacked() : Optional.empty();
        if (unpacked.isEmpty()) {
            return new Unreadable(Fault.TOO_LARGE);
        }
        Optional<PdfText> text = PdfText.of(file);
        if (text.isEmpty()) {
            return new Unreadable(Fault.DAMAGED);
        }
        List<String> tokens = unpacked.get().stream()
                .filter(TOKEN.asMatchPredicate())
                .limit(MOST)
                .toList();
        String shown = text.get().letters() + " " + text.get().square();
        return new Paper(
                Kind.PDF,
                tokens,
                some(ID, shown).stream()
                        .flatMap(id -> PublicId.parse(id).stream())
                        .toList());
    }

    private static List<String> some(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST)
                .toList();
    }

    @Override
    public Likeness likeness(byte[] file, Credential credential, String token) {
        return switch (kind(file).orElseThrow()) {
            case PDF -> likePdf(file, credential, token);
            case SVG -> likeSvg(file, credential, token);
            case PNG ->
                Png.parse(file).orElseThrow().looksLike(BadgePicture.plain())
                        ? Likeness.AS_ISSUED
                        : Likeness.different(List.of());
        };
    }

    private Likeness likeSvg(byte[] file, Credential credential, String token) {
        String text = new String(file, StandardCharsets.UTF_8).strip();
        if (text.equals(papers.svg(credential, token).strip())) {
            return Likeness.AS_ISSUED;
        }
        boolean titled = SvgFile.parse(file)
                .orElseThrow()
                .text()
                .contains(credential.completion().program().title());
        return Likeness.different(titled ? List.of() : List.of("title"));
    }

    private Likeness likePdf(byte[] file, Credential credential, String token) {
        Optional<PdfText> text =
                PdfText.of(file).filter(read -> !plain(read.letters()).isEmpty());
        if (text.isEmpty()) {
            return Likeness.UNREADABLE;
        }
        Optional<PdfText> own = papers.pdf(credential, token).flatMap(PdfText::of);
        if (own.equals(text)) {
            return Likeness.AS_ISSUED;
        }
        List<String> missing = missing(credential, text.get());
        boolean same = own.filter(issued ->
                        words(issued.letters()).equals(words(text.get().letters())))
                .isPresent();
        return same && missing.isEmpty() ? Likeness.AS_ISSUED : Likeness.different(missing);
    }

    private List<String> missing(Credential credential, PdfText text) {
        CertificateFacts facts = CertificateFacts.of(
                credential, designs.of(credential.template()).certificateWords());
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> fact : facts.shown().entrySet()) {
            if (!says(text, fact.getValue())) {
                missing.add(fact.getKey());
            }
        }
        return missing;
    }

    /** A paper does not say at which end its lines begin, so what can be read from either is on it. */
    private static boolean says(PdfText text, String fact) {
        if (!LineOrder.matters(fact)) {
            return isIn(text.letters(), fact);
        }
        String plain = Normalizer.normalize(fact, Normalizer.Form.NFKC);
        return IntStream.of(Bidi.DIRECTION_RIGHT_TO_LEFT, Bidi.DIRECTION_LEFT_TO_RIGHT)
                .anyMatch(base -> isIn(text.read(base), plain));
    }

    /** As whole words; but a line may end within some, as between Chinese letters, and what is longer than a line is printed in pieces. */
    private static boolean isIn(String shown, String fact) {
        List<String> parts = unbroken(plain(fact));
        if (parts.stream().anyMatch(part -> part.length() > LONGEST_WORD)) {
            return SPACES.matcher(shown)
                    .replaceAll("")
                    .contains(SPACES.matcher(fact).replaceAll(""));
        }
        return Pattern.compile(parts.stream()
                        .map(ForeignPapers::withAnySpaces)
                        .collect(joining(LINE_END, "(?<!\\S)", "(?!\\S)")))
                .matcher(shown)
                .find();
    }

    private static String withAnySpaces(String part) {
        return Arrays.stream(part.split(" ", -1)).map(Pattern::quote).collect(joining("\\s++"));
    }

    /** What lines do not end within. */
    private static List<String> unbroken(String fact) {
        BreakIterator ends = BreakIterator.getLineInstance(Locale.ROOT);
        ends.setText(fact);
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            parts.add(fact.substring(start, end));
            start = end;
        }
        return parts;
    }

    private static String plain(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ");
    }

    /** In any order: readers put the columns of a page together in one or the other. */
    private static List<String> words(String text) {
        String[] words = plain(text).split(" ", -1);
        Arrays.sort(words);
        return List.of(words);
    }
}

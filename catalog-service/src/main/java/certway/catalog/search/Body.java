package certway.catalog.search;

import certway.catalog.program.Classification;
import certway.catalog.search.CatalogEntry.OutlineModule;
import certway.catalog.search.CatalogEntry.OutlineUnit;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plain text of what a program says behind its summary: one sentence, title or list of names per line. */
final class Body {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Body() {}

    static String of(
            String descriptionHtml, String audienceHtml, Collection<OutlineModule> modules, Classification names) {
        Stream<String> outline = modules.stream()
                .flatMap(module -> Stream.concat(
                        Stream.of(module.title()), module.units().stream().map(OutlineUnit::title)));
        Stream<String> ids = Stream.of(
                        names.roles(),
                        names.specialisations(),
                        names.testingAreas(),
                        names.skills(),
                        names.preparesFor())
                .flatMap(Collection::stream)
                .map(id -> id.replace('-', ' '));
        Stream<String> texts = Stream.of(plain(descriptionHtml), plain(audienceHtml));
        return Stream.of(texts, outline, ids).flatMap(part -> part).collect(Collectors.joining("\n"));
    }

    /** The text of sanitised HTML. */
    static String plain(String html) {
        String text =
                TAGS.matcher(html.replace("</p>", " ").replace("</li>", " ")).replaceAll(" ");
        return BLANKS.matcher(org.springframework.web.util.HtmlUtils.htmlUnescape(text))
                .replaceAll(" ")
                .strip();
    }
}

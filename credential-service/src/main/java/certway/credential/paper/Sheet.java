package certway.credential.paper;

import certway.credential.template.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/** A document of headings, sentences and tables that grows from top to bottom. */
final class Sheet {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); \
              font-family: %s; font-size: 8pt; color: #55646a; } }
            body { font-family: %s; color: #1d2a2e; font-size: 9.5pt; line-height: 1.4; }
            h1 { font-size: 22pt; font-weight: normal; color: #0b5563; margin: 0 0 3mm 0; }
            h2 { font-size: 13pt; font-weight: normal; color: #0b5563; margin: 7mm 0 2mm 0; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; text-align: left; }
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th { text-align: left; font-weight: normal; color: #55646a; border-bottom: 0.4mm solid #0b5563; padding: 1mm 2mm 1mm 0; }
            td { vertical-align: top; border-bottom: 0.1mm solid #d9d5cb; padding: 1mm 2mm 1mm 0; }
            tr { page-break-inside: avoid; }
            """.formatted(Printer.FONTS, Printer.FONTS);

    private final String title;
    private final Language language;
    private final StringBuilder body = new StringBuilder();
    private final List<String> texts = new ArrayList<>();

    Sheet(String title, Language language) {
        this.title = title;
        this.language = language;
        tag("h1", title);
    }

    Sheet heading(String text) {
        return tag("h2", text);
    }

    Sheet sentence(String text) {
        return tag("p", text);
    }

    /** Somebody's name, in a line of its own that begins at the left. */
    Sheet name(String name) {
        body.append("<p dir=\"auto\">%s</p>".formatted(escaped(name)));
        return this;
    }

    private Sheet tag(String tag, String text) {
        body.append("<%1$s>%2$s</%1$s>".formatted(tag, escaped(text)));
        return this;
    }

    Sheet table(List<String> head, List<List<String>> rows) {
        body.append("<table><thead><tr>");
        head.forEach(
                cell -> body.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
        body.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            body.append("<tr>");
            row.forEach(cell -> body.append("<td>").append(escaped(cell)).append("</td>"));
            body.append("</tr>");
        }
        body.append("</tbody></table>");
        return this;
    }

    private String escaped(String text) {
        texts.add(text);
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** The PDF; empty if the fonts lack a letter of it. */
    Optional<byte[]> printed(Printer printer, List<Printer.Attachment> attachments) {
        if (!printer.shows(String.join(" ", texts))) {
            return Optional.empty();
        }
        String html = """
                <!DOCTYPE html><html lang="%4$s"><head><title>%1$s</title><meta name="description" content="%1$s"/><style>%2$s</style>
                </head><body>%3$s</body></html>""".formatted(HtmlUtils.htmlEscape(title, "UTF-8"), STYLE, body, language.tag());
        return Optional.of(printer.print(html, attachments));
    }
}

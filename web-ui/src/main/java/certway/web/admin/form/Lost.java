package certway.web.admin.form;

import certway.web.layout.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** What somebody typed into a form of a thing that others removed meanwhile: to be copied, or to begin it anew with. */
@Component
public class Lost {

    /** Names of a form that are no part of what was typed. */
    private static final List<String> WORKINGS =
            List.of("do", "revision", "thing", "back", "uploaded", "uploadRefused");

    private final Pages pages;

    Lost(Pages pages) {
        this.pages = pages;
    }

    /** A field as it was typed. */
    public record Text(String pointer, String value) {}

    /**
     * A place where it can be begun anew.
     *
     * @param action that takes the same form for a new thing
     */
    public record Again(String label, String action) {}

    /**
     * The page.
     *
     * @param revision of what is begun anew in
     * @param back where the author goes on otherwise
     */
    public View page(Sent sent, long revision, List<Again> again, String back) {
        List<Text> all = new ArrayList<>();
        sent.typed()
                .forEach((name, values) ->
                        values.forEach(value -> all.add(new Text(name, value.replace("\r\n", "\n")))));
        all.removeIf(text -> WORKINGS.contains(text.pointer()));
        return pages.show(
                HttpStatus.CONFLICT,
                "admin/form/lost",
                Map.of(
                        "typed", all,
                        "shown", all.stream().filter(Lost::isShown).toList(),
                        "again", again,
                        "revision", revision,
                        "back", back));
    }

    /** Rows send marks and ids of their own, which nobody typed. */
    private static boolean isShown(Text text) {
        String name = text.pointer();
        return name.startsWith("/")
                && !name.endsWith("/")
                && !name.endsWith("/id")
                && !text.value().isBlank();
    }
}

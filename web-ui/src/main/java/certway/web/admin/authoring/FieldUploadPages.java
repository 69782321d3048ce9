package certway.web.admin.authoring;

import certway.web.admin.form.Sent;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.View;

/**
 * Takes a file from within a form, with everything else that stands in the form, and hands the rest on to where the form belongs:
 * it comes back as it was typed, with the file in its field.
 */
@Controller
class FieldUploadPages {

    private static final Pattern FORM =
            Pattern.compile("/admin/programs/([a-z0-9-]+)/(?:units|modules)/[a-z0-9/-]+(?:\\?kind=[a-z-]+)?");

    private final DraftFiles files;
    private final Pages pages;

    FieldUploadPages(DraftFiles files, Pages pages) {
        this.files = files;
        this.pages = pages;
    }

    /** Only this address takes more than a form. */
    @PostMapping(path = "/admin/uploads", params = "back", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View take(
            @RequestParam String back,
            @RequestParam MultiValueMap<String, String> typed,
            MultipartHttpServletRequest request) {
        Matcher form = FORM.matcher(back);
        if (!form.matches()) {
            throw new NotHere(null);
        }
        Sent sent = new Sent(typed);
        MultipartFile file = request.getFile(
                "upload:" + sent.one("do").substring(sent.one("do").indexOf(' ') + 1));
        if (file == null || file.isEmpty()) {
            return pages.handOn(back, "uploadRefused", "is missing");
        }
        String refused = refusal(form.group(1), sent.revision(), file);
        return refused == null
                ? pages.handOn(back, "uploaded", DraftFiles.path(file))
                : pages.handOn(back, "uploadRefused", refused);
    }

    private @Nullable String refusal(String program, long revision, MultipartFile file) {
        try {
            return switch (files.add(program, revision, file)) {
                case SaveDraft.Outcome.Saved() -> null;
                case SaveDraft.Outcome.Stale stale -> "others are changing the same data";
                case SaveDraft.Outcome.Refused(Told why) -> why.said();
            };
        } catch (HttpClientErrorException.UnprocessableContent | HttpClientErrorException.BadRequest e) {
            return Told.refused(e).said();
        }
    }
}

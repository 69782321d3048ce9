package certway.web.layout;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Keeps how somebody wants to see the pages. */
@Controller
class PreferencePages {

    private final Pages pages;
    private final boolean secure;

    PreferencePages(Pages pages, PageSettings settings) {
        this.pages = pages;
        this.secure = settings.publicUrl().startsWith("https:");
    }

    @PostMapping("/preferences")
    View prefer(@RequestParam Map<String, String> form, HttpServletResponse response) {
        for (Preferences preference : Preferences.values()) {
            String value = form.get(preference.parameter());
            if (value != null) {
                response.addHeader(HttpHeaders.SET_COOKIE, preference.set(value, secure));
            }
        }
        return pages.goTo(Page.own(form.getOrDefault("to", "/"), "/"));
    }
}

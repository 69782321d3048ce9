package certway.web.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What every template has: the words, who looks, and where.
 *
 * @param viewer null for somebody who is not signed in
 * @param path of this page, with its query
 * @param theme light or dark; empty for what the device prefers
 * @param part of a page that htmx asked for, instead of the whole
 */
public record Page(
        Words words,
        @Nullable Viewer viewer,
        String path,
        Assets assets,
        String theme,
        boolean part,
        StaffDirectory staff) {

    /** The path if it leads to a page of ours, otherwise the other one. */
    public static String own(String path, String otherwise) {
        boolean own = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
        return own ? path : otherwise;
    }

    /** What the switch changes to: from the device's to dark, to light, and back to the device's. */
    public String nextTheme() {
        return switch (theme) {
            case "dark" -> "light";
            case "light" -> "device";
            default -> "dark";
        };
    }

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** What somebody of staff is called, for others of staff; empty if nobody can say. */
    public String colleague(String account) {
        return viewer == null ? "" : staff.name(viewer, account).orElse("");
    }

    /** The address of a static file, which changes with its content. */
    public String asset(String name) {
        return assets.address(name);
    }

    public boolean isAt(String section) {
        return path.equals(section) || path.startsWith(section + "/") || path.startsWith(section + "?");
    }

    /** Where signing in starts, to come back to this page; whoever was told that they are signed out wants to go on elsewhere. */
    public String signIn() {
        String back = isAt("/signed-out") ? "/" : path;
        return "/learn/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}

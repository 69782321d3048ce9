package certway.web.layout;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people reach the pages.
 *
 * @param publicUrl without a slash at its end
 */
@ConfigurationProperties("certway.pages")
public record PageSettings(String publicUrl) {

    /** What people may pass on. */
    public String address(String path) {
        return publicUrl + path;
    }
}

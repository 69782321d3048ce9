package certway.credential.paper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How certificates are printed.
 *
 * @param font a TrueType file with the letters that the learners' names need; Liberation Sans if empty
 */
@ConfigurationProperties("certway.paper")
record PaperSettings(@DefaultValue("") String font) {}

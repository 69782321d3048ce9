package certway.catalog.register;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the first content of registers comes from.
 *
 * @param directory is read when a register is empty; empty reads nothing
 */
@ConfigurationProperties("certway.content")
public record RegisterContent(@DefaultValue("") String directory) {

    public Optional<Path> path() {
        return directory.isBlank() ? Optional.empty() : Optional.of(Path.of(directory));
    }
}

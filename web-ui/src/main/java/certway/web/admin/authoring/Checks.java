package certway.web.admin.authoring;

import certway.web.admin.form.Fault;
import certway.web.admin.form.Warning;
import java.util.List;

/**
 * What the catalog says about publishing a draft as it is now.
 *
 * @param obstacles what must happen first, such as an approval
 * @param errors what must be mended first
 * @param warnings what may promise too much
 */
public record Checks(boolean publishable, List<Obstacle> obstacles, List<Fault> errors, List<Warning> warnings) {

    public record Obstacle(String name, String why) {}
}

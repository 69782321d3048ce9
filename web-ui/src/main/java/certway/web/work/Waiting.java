package certway.web.work;

import certway.web.layout.Section;
import certway.web.layout.Viewer;
import java.util.List;

/** What waits in one section. Each feature knows of its own; what cannot be asked for is thrown and never told as nothing. */
public interface Waiting {

    Section section();

    /** Only what waits for the roles of whoever looks, and only asked for what these may see. */
    List<Task> tasks(Viewer viewer);
}

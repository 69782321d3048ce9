package certway.web.migration;

import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.work.Task;
import certway.web.work.Waiting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves of learners at work, which may be looked after. */
@Component
class RunningMigrations implements Waiting {

    private final MigrationClient migrations;

    RunningMigrations(MigrationClient migrations) {
        this.migrations = migrations;
    }

    @Override
    public Section section() {
        return Section.MIGRATIONS;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        return List.of(Task.among(
                migrations.migrations(null).items(),
                "migration.running",
                Migrations.Migration::isRunning,
                Migrations.Migration::address,
                "/admin/migrations"));
    }
}

package certway.testkit.infrastructure;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** Stops a container by freezing it: a stopped one would come back on another port. */
final class ContainerSwitch {
    private final GenericContainer<?> container;
    private boolean frozen;

    ContainerSwitch(GenericContainer<?> container) {
        this.container = container;
    }

    synchronized void on() {
        if (frozen) {
            DockerClientFactory.instance()
                    .client()
                    .unpauseContainerCmd(container.getContainerId())
                    .exec();
            frozen = false;
            return;
        }
        container.start();
    }

    synchronized void off() {
        DockerClientFactory.instance()
                .client()
                .pauseContainerCmd(container.getContainerId())
                .exec();
        frozen = true;
    }
}

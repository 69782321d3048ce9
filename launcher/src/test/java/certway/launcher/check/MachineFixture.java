package certway.launcher.check;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Machines on which something is wrong, or nothing. */
record MachineFixture(int javaRelease, long memory, long disk, Set<Integer> used, Set<String> missing, String localhost)
        implements Machine {
    static MachineFixture healthy() {
        return new MachineFixture(25, 8L << 30, 20L << 30, Set.of(), Set.of(), "127.0.0.1");
    }

    MachineFixture withJava(int release) {
        return new MachineFixture(release, memory, disk, used, missing, localhost);
    }

    MachineFixture withMemory(long bytes) {
        return new MachineFixture(javaRelease, bytes, disk, used, missing, localhost);
    }

    MachineFixture withDisk(long bytes) {
        return new MachineFixture(javaRelease, memory, bytes, used, missing, localhost);
    }

    MachineFixture usingPort(int port) {
        return new MachineFixture(javaRelease, memory, disk, Set.of(port), missing, localhost);
    }

    MachineFixture without(String file) {
        return new MachineFixture(javaRelease, memory, disk, used, Set.of(file), localhost);
    }

    MachineFixture resolvingLocalhostTo(String address) {
        return new MachineFixture(javaRelease, memory, disk, used, missing, address);
    }

    @Override
    public long availableMemory() {
        return memory;
    }

    @Override
    public long freeDisk(Path folder) {
        return disk;
    }

    @Override
    public boolean isPortFree(int port) {
        return !used.contains(port);
    }

    @Override
    public boolean isFile(Path path) {
        return !missing.contains(path.getFileName().toString());
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws IOException {
        return List.of(InetAddress.ofLiteral(localhost));
    }
}

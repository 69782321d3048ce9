package certway.launcher.check;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The machine this process runs on. */
public final class ThisMachine implements Machine {
    private static final Path MEMORY_FIGURES = Path.of("/proc/meminfo");
    private static final int CONNECT_MILLIS = 200;

    @Override
    public int javaRelease() {
        return Runtime.version().feature();
    }

    @Override
    public long availableMemory() throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        // Elsewhere than on Linux "free" leaves out what the system would give up at once, so only the size bounds it.
        long limit = system.getTotalMemorySize();
        return Files.isReadable(MEMORY_FIGURES) ? Math.min(limit, availableOnLinux()) : limit;
    }

    private static long availableOnLinux() throws IOException {
        try (Stream<String> lines = Files.lines(MEMORY_FIGURES)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        }
    }

    @Override
    public long freeDisk(Path folder) throws IOException {
        Path existing = folder;
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return Files.getFileStore(existing).getUsableSpace();
    }

    /** A browser may try the IPv6 address of localhost first, so nobody else may listen there either. */
    @Override
    public boolean isPortFree(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (BindException e) {
            return false;
        }
        return !answers("127.0.0.1", port) && !answers("::1", port);
    }

    private static boolean answers(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(address), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            // Refused, or a machine without IPv6: nobody listens there.
            return false;
        }
    }

    @Override
    public boolean isFile(Path path) {
        return Files.isRegularFile(path);
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws IOException {
        return List.of(InetAddress.getAllByName(host));
    }
}

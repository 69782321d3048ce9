package certway.launcher.check;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;

/** What the checks ask of the machine. */
interface Machine {
    int javaRelease();

    long availableMemory() throws IOException;

    long freeDisk(Path folder) throws IOException;

    boolean isPortFree(int port) throws IOException;

    boolean isFile(Path path);

    List<InetAddress> addressesOf(String host) throws IOException;
}

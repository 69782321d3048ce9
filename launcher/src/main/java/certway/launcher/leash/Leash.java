package certway.launcher.leash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs another main class and ends the process when its standard input ends: the launcher holds the other end, so no part
 * outlives a launcher that was killed. It stands in a jar of its own, because the launcher's libraries must not get onto the
 * class path of the parts.
 */
public final class Leash {
    private static final int TERMINATED = 143;

    private Leash() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        if (args.length == 0) {
            throw new IllegalArgumentException("usage: Leash <main class> [arguments]");
        }
        InputStream holder = System.in;
        System.setIn(InputStream.nullInputStream());
        Thread.ofPlatform().name("leash").daemon().start(() -> endWith(holder));
        Method main = Class.forName(args[0]).getMethod("main", String[].class);
        // as for java itself, the class need not be public
        main.setAccessible(true);
        main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    }

    private static void endWith(InputStream holder) {
        try {
            holder.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.exit(TERMINATED);
        }
    }
}

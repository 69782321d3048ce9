package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HarfBuzz on other machines than this one: in processes of their own, since what was loaded once stays loaded. */
class MachineCodeIT {

    private static final String NOWHERE = "-Dorg.lwjgl.harfbuzz.libname=there-is-none";

    /** Somebody who wants to print. */
    static final class Customer {

        private Customer() {}

        static void main() {
            Typeface typeface = Typeface.of(new PaperSettings(""));
            System.out.printf("Thai %s, Latin %s%n", typeface.shows("สมชาย"), typeface.shows("Ada Okafor"));
        }
    }

    private record Ended(int code, String said) {}

    private static Ended java(Class<?> program, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    @Test
    void whereItCannotRunNamesThatNeedItAreNotPrintedAndOthersAre() throws IOException, InterruptedException {
        Ended customer = java(Customer.class, NOWHERE);

        assertThat(customer.said())
                .contains("Thai false, Latin true")
                .contains("HarfBuzz cannot run on this machine: texts in scripts that need it are not printed");
        assertThat(customer.code()).isZero();
    }

    @Test
    void anImageIsBuiltWithIt(@TempDir Path folder) throws IOException, InterruptedException {
        Ended unpacking = java(Shaper.class, "-Dorg.lwjgl.system.SharedLibraryExtractPath=" + folder);

        assertThat(unpacking.code()).as(unpacking.said()).isZero();
        assertThat(folder).isDirectoryContaining(file -> file.toString().contains("harfbuzz"));
        assertThat(folder).isDirectoryContaining(file -> file.toString().contains("lwjgl"));
    }

    @Test
    void anImageIsNotBuiltWithoutIt() throws IOException, InterruptedException {
        assertThat(java(Shaper.class, NOWHERE).code()).isNotZero();
    }
}

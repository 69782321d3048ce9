package certway.enrollment.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;

/** A list of people that is made as it is read. */
final class GeneratedList extends InputStream {

    private final int rows;
    private byte[] line = "email,firstName,lastName\n".getBytes(UTF_8);
    private int at;
    private int row;
    private long bytes;

    GeneratedList(int rows) {
        this.rows = rows;
    }

    long bytesRead() {
        return bytes;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (at == line.length) {
            if (row == rows) {
                return -1;
            }
            line = "p%d@certway.example,Pat,Doe\n".formatted(row).getBytes(UTF_8);
            row++;
            at = 0;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, buffer, offset, count);
        at += count;
        bytes += count;
        return count;
    }
}

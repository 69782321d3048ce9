package certway.credential.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The badge as pixels: the shapes of the SVG, which are the same for every certificate, drawn once. */
final class BadgePicture {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 280;
    private static final int SCALE = 2;
    private static final Color SHIELD = new Color(0x0B5563);
    private static final float STROKE = 18;

    private static final Png PICTURE = draw();

    private BadgePicture() {}

    static Png plain() {
        return PICTURE;
    }

    private static Png draw() {
        BufferedImage image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.scale(SCALE, SCALE);
            pen.setColor(SHIELD);
            pen.fill(shield());
            pen.setColor(Color.WHITE);
            pen.setStroke(new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(tick());
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail so", e);
        }
        return Png.parse(file.toByteArray()).orElseThrow(() -> new IllegalStateException("no PNG file was written"));
    }

    private static Path2D shield() {
        Path2D path = new Path2D.Double();
        path.moveTo(120, 8);
        path.lineTo(20, 46);
        path.lineTo(20, 124);
        path.curveTo(20, 190, 62, 248, 120, 272);
        path.curveTo(178, 248, 220, 190, 220, 124);
        path.lineTo(220, 46);
        path.closePath();
        return path;
    }

    private static Path2D tick() {
        Path2D path = new Path2D.Double();
        path.moveTo(74, 138);
        path.lineTo(108, 172);
        path.lineTo(170, 106);
        return path;
    }
}

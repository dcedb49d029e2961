package org.yinuo.server.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws a flourish that passes for a signature; the same name always draws the same. */
final class Pen {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 140;

    private Pen() {
    }

    static byte[] write(String name) {
        BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(20, 20, 60));
        pen.setStroke(new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(flourish(new Random(name.hashCode())));
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(paper, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Path2D flourish(Random random) {
        Path2D line = new Path2D.Double();
        line.moveTo(30, HEIGHT / 2.0);
        for (double x = 30; x < WIDTH - 70; x += 45) {
            line.curveTo(x + 10, random.nextInt(15, 60), x + 30, random.nextInt(80, 125), x + 45, random.nextInt(50, 90));
        }
        return line;
    }
}

package org.kindred.demo.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;

/**
 * Draws products as SVG: the shape of their subcategory in colours of their own, under 3 kB each.
 * The same product and view always look the same. Safe for several threads.
 */
public final class Pictures {

  /** How many pictures a product has. */
  public static final int VIEWS = 3;

  private static final List<Palette> PALETTES =
      List.of(
          new Palette("#c0714f", "#8a4b32", "#f3dcc8", "#3f7f6a", "#2f6554"),
          new Palette("#3d6f8e", "#27495f", "#cfe1ea", "#e0a458", "#c98a3a"),
          new Palette("#5f7f4f", "#3f5834", "#dbe6cf", "#d9774f", "#bd5d38"),
          new Palette("#d99a3c", "#a56f1f", "#f7e6c4", "#4b6e8a", "#38566e"),
          new Palette("#8c5a86", "#603c5c", "#ead8e8", "#e3b04b", "#c79430"),
          new Palette("#2f8f89", "#1f635f", "#cbe7e4", "#ef8a62", "#d56d45"),
          new Palette("#b4485a", "#7f2f3d", "#f3d3d8", "#4f7f75", "#3b625a"),
          new Palette("#6b6f93", "#474a68", "#dcdeec", "#d88c5a", "#bb7040"),
          new Palette("#a08060", "#6f573f", "#eee2d3", "#5d8a9b", "#466d7c"),
          new Palette("#e07a5f", "#ab5240", "#fbe0d6", "#3d405b", "#2c2e44"));

  private static final List<String> GROUNDS =
      List.of("#f4ece2", "#e9f0ea", "#eceff5", "#f6eee9", "#f3f1e4", "#eef0f2");

  private final Properties shapes = new Properties();

  public Pictures() {
    try (InputStream file =
            Objects.requireNonNull(Pictures.class.getResourceAsStream("motifs.properties"));
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      shapes.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An SVG document.
   *
   * @param view 1 as a whole, 2 from near, 3 on a coloured ground
   */
  public String draw(Product product, int view) {
    if (view < 1 || view > VIEWS) {
      throw new IllegalArgumentException("view must be from 1 to " + VIEWS + ", got " + view);
    }
    Random random = new Random(product.id().hashCode());
    Palette palette = PALETTES.get(random.nextInt(PALETTES.size()));
    String ground = GROUNDS.get(random.nextInt(GROUNDS.size()));
    return svg(
        palette,
        view == 3
            ? ground(palette.light(), random) + pattern(palette.main(), random)
            : ground(ground, random),
        place(view, random),
        shape(product.subcategory()));
  }

  /** The shape alone in the colours of a category, for tiles. */
  public String draw(Category category) {
    Palette palette = PALETTES.get(Math.floorMod(category.key().hashCode(), PALETTES.size()));
    return svg(palette, "", "", shape(category.subcategories().get(0)));
  }

  private String shape(Subcategory subcategory) {
    return shapes.getProperty(subcategory.key(), "");
  }

  private static String svg(Palette palette, String ground, String place, String shape) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><style>\
        .a{fill:%1$s}.b{fill:%2$s}.c{fill:%3$s}.d{fill:%4$s}.e{fill:%5$s}.o{opacity:.25}\
        .l,.s{fill:none;stroke:%2$s;stroke-linecap:round}.l{stroke-width:3}.s{stroke-width:9}\
        .w{stroke-width:13}</style>%6$s<g%7$s>%8$s</g></svg>
        """
        .formatted(
            palette.main(),
            palette.dark(),
            palette.light(),
            palette.accent(),
            palette.deepAccent(),
            ground,
            place,
            shape);
  }

  private static String ground(String colour, Random random) {
    return """
        <rect width="200" height="200" fill="%s"/>\
        <circle cx="%d" cy="%d" r="%d" fill="#fff" opacity=".45"/>\
        <ellipse cx="100" cy="174" rx="64" ry="8" opacity=".08"/>"""
        .formatted(
            colour, 60 + random.nextInt(80), 60 + random.nextInt(60), 55 + random.nextInt(35));
  }

  private static String pattern(String colour, Random random) {
    StringBuilder dots = new StringBuilder("<g opacity=\".18\" fill=\"" + colour + "\">");
    int step = 28 + random.nextInt(14);
    for (int y = step / 2; y < 200; y += step) {
      for (int x = step / 2; x < 200; x += step) {
        dots.append("<circle cx=\"%d\" cy=\"%d\" r=\"3\"/>".formatted(x, y));
      }
    }
    return dots.append("</g>").toString();
  }

  private static String place(int view, Random random) {
    int turn = random.nextInt(13) - 6;
    return switch (view) {
      case 2 -> " transform=\"translate(-60 -50) scale(1.6)\"";
      case 3 -> " transform=\"rotate(%d 100 110)\"".formatted(turn * 2);
      default -> " transform=\"translate(10 9) scale(.9) rotate(%d 100 110)\"".formatted(turn / 3);
    };
  }

  private record Palette(
      String main, String dark, String light, String accent, String deepAccent) {}
}

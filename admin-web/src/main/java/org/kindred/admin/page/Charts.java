package org.kindred.admin.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.LineDataset;
import software.xdev.chartjs.model.options.CoreInteractionOptions;
import software.xdev.chartjs.model.options.LegendOptions;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.Plugins;
import software.xdev.chartjs.model.options.animation.DefaultAnimation;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** Line charts in the pages' colours. */
public final class Charts {

  private static final List<String> COLOURS =
      List.of("#0f766e", "#b45309", "#4338ca", "#be123c", "#475569", "#15803d");

  private Charts() {}

  /**
   * A chart as JSON for PrimeFaces.
   *
   * @param labels under the points
   * @param lines values by name, in order; as many as labels. A gap is null
   * @param fromZero whether the axis begins at zero
   */
  public static String lines(
      List<String> labels, Map<String, List<@Nullable BigDecimal>> lines, boolean fromZero) {
    LineData data = new LineData().setLabels(labels);
    int colour = 0;
    for (Map.Entry<String, List<@Nullable BigDecimal>> line : lines.entrySet()) {
      data.addDataset(dataset(line.getKey(), line.getValue(), COLOURS.get(colour)));
      colour = (colour + 1) % COLOURS.size();
    }
    return new LineChart(data, options(fromZero)).toJson();
  }

  private static LineDataset dataset(
      String name, List<@Nullable BigDecimal> values, String colour) {
    LineDataset dataset =
        new LineDataset()
            .setLabel(name)
            .setBorderColor(colour)
            .setBackgroundColor(colour)
            .setBorderWidth(2)
            .setSpanGaps(true)
            .setTension(0.25f)
            .setFill(false);
    values.forEach(dataset::addData);
    return dataset;
  }

  private static LineOptions options(boolean fromZero) {
    return new LineOptions()
        .setResponsive(true)
        .setMaintainAspectRatio(false)
        .setAnimation(new DefaultAnimation().setDuration(0))
        .setInteraction(new CoreInteractionOptions().setMode("index").setIntersect(false))
        .setPlugins(new Plugins().setLegend(new LegendOptions().setPosition("bottom")))
        .setScales(
            new Scales()
                .addScale(Scales.ScaleAxis.Y, new LinearScaleOptions().setBeginAtZero(fromZero)));
  }
}

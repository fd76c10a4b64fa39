package uk.rowan.measures.chart;

/// Something that can be drawn.
public sealed interface Chart
    permits LineChart, BarChart, FunnelPlot, ControlPlot, Pyramid, Choropleth, Waterfall {

  Heading heading();

  Figure figure();
}

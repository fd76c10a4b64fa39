package uk.rowan.measures.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import uk.rowan.measures.Measured;
import uk.rowan.measures.trend.ControlChart;

class ChartTests {

  @Test
  void everyChartIsAnImageWithAName() {
    for (var chart : ChartExamples.all()) {
      var svg = parsed(chart.figure().svg()).getDocumentElement();

      assertThat(svg.getAttribute("role")).isEqualTo("img");
      assertThat(svg.getAttribute("aria-label")).isEqualTo(chart.heading().finding());
      assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(chart.heading().finding());
      assertThat(svg.getElementsByTagName("desc").getLength()).isEqualTo(1);
    }
  }

  @Test
  void everyChartHasItsTableWithACaptionAndHeadings() {
    for (var chart : ChartExamples.all()) {
      var table = parsed(chart.figure().table()).getDocumentElement();

      assertThat(table.getElementsByTagName("caption").item(0).getTextContent())
          .isEqualTo(chart.heading().measure());
      assertThat(chart.figure().table()).contains("scope=\"col\"").contains("scope=\"row\"");
      assertThat(parsed(chart.figure().html()).getDocumentElement().getTagName())
          .isEqualTo("figure");
    }
  }

  @Test
  void noChartNeedsAStyleOrAScript() {
    for (var chart : ChartExamples.all()) {
      assertThat(chart.figure().html())
          .doesNotContain("style=", "<style", "<script", "NaN", "Infinity");
    }
  }

  @Test
  void wordsNeverBecomeMarkup() {
    var map = ChartExamples.map().figure();

    assertThat(map.table()).contains("Estuary &lt;north&gt;");
    assertThat(map.svg()).contains("Estuary &lt;north&gt;: 27.0");
  }

  @Test
  void whatIsHiddenIsHiddenInTheChartAndInItsTable() {
    assertThat(ChartExamples.bar().figure().svg()).contains("[c]");
    assertThat(ChartExamples.bar().figure().table()).contains("<td>[c]</td>");
    assertThat(ChartExamples.map().figure().svg()).contains("url(#absent)").contains("Hill: [c]");
    assertThat(ChartExamples.line().figure().table()).contains("<td>[c]</td>");
  }

  @Test
  void aLineIsBrokenWhereAFigureIsAbsent() {
    var lines = ChartExamples.line().figure().svg();
    var broken =
        lines
            .lines()
            .filter(
                line ->
                    line.contains("fill=\"none\"")
                        && line.chars().filter(c -> c == 'M').count() == 2);

    assertThat(broken).hasSize(1);
  }

  @Test
  void theVerdictStandsInTheTable() {
    assertThat(ChartExamples.bar().figure().table())
        .contains("Against 28 to 40")
        .contains("similar");
  }

  @Test
  void titlesClaimWhatTheFiguresCarry() {
    assertThat(ChartExamples.line().heading().finding())
        .isEqualTo("IRIS referrals rose, from 85 to 169 (+98.8 %)");
    assertThat(ChartExamples.funnel().heading().finding())
        .isEqualTo("Ward I differs by more than chance explains");
    assertThat(Finding.of("Cases", ControlChart.of(5, 6, 5, 7, 6, 5, 6, 7, 5, 6)))
        .isEqualTo("Cases varied as usual");
  }

  @Test
  void aWaterfallEndsWhereItsStepsLead() {
    assertThat(ChartExamples.waterfall().to()).isEqualTo(99);
    assertThat(ChartExamples.waterfall().figure().svg()).contains(">+50<").contains(">\u22129<");
  }

  @Test
  void pointsAreNoAreas() {
    assertThat(Area.fromGeoJson(ChartExamples.SQUARES, "code"))
        .extracting(Area::code)
        .containsExactly("W1", "W2", "W3");
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    var heading = new Heading("finding", "measure", "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LineChart(heading, List.of("a", "b"), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> BarChart.of(heading, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Choropleth(heading, List.of(), Map.of(), Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Heading(" ", "measure", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LineChart(
                    heading,
                    List.of("a", "b"),
                    List.of(new LineChart.Line("x", List.of(Measured.notSubmitted())))));
  }

  @Test
  void figuresOnAxesAreRound() {
    assertThat(Scale.over(0, 27.3, 6, 0, 100).ticks())
        .containsExactly(0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0);
    assertThat(Scale.over(0, 1, 5, 0, 100).label(0.2)).isEqualTo("0.2");
    assertThat(Scale.over(-9, 50, 6, 0, 100).low()).isEqualTo(-10);
  }

  private static Document parsed(String markup) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(markup)));
    } catch (Exception e) {
      throw new AssertionError("not well formed: " + e.getMessage() + "\n" + markup, e);
    }
  }
}

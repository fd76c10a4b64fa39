package uk.rowan.extracts.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The features of a GeoJSON collection (RFC 7946) as rows: a cell for each property that the first
/// one has, and `geometry` with the shape as JSON.
final class GeoJsonLines implements Lines {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonParser parser;
  private final List<String> header = new ArrayList<>();
  private @Nullable Line first;

  private GeoJsonLines(Path file) throws IOException {
    this.parser = MAPPER.createParser(Files.newInputStream(file));
  }

  static Opened open(Path file, HeaderTest test) throws IOException, Refused {
    var lines = new GeoJsonLines(file);
    try {
      lines.begin();
      if (test.known(lines.header) == 0) {
        throw new Refused("The shapes have no property that says which ward each is.");
      }
      return new Opened(lines.header, 1, false, 0, lines);
    } catch (Refused e) {
      lines.close();
      throw e;
    }
  }

  private void begin() throws Refused {
    try {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME && "features".equals(parser.currentName())) {
          if (parser.nextToken() == JsonToken.START_ARRAY) {
            first = read();
            return;
          }
          break;
        }
        if (token.isStructStart() && parser.streamReadContext().getNestingDepth() > 1) {
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw new Refused("The file is not JSON.", e);
    }
    throw new Refused("The file is no GeoJSON collection of shapes.");
  }

  private @Nullable Line read() throws Refused {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return null;
    }
    int number = parser.currentTokenLocation().getLineNr();
    JsonNode feature = parser.readValueAsTree();
    var properties = feature.path("properties");
    if (header.isEmpty()) {
      header.addAll(properties.propertyNames());
      header.add("geometry");
    }
    var cells = new ArrayList<String>();
    for (var name : header.subList(0, header.size() - 1)) {
      cells.add(Trim.trim(properties.path(name).asString("")));
    }
    var shape = feature.path("geometry");
    cells.add(shape.isObject() ? shape.toString() : "");
    return new Line(number, cells);
  }

  @Override
  public @Nullable Line next() throws Refused {
    try {
      if (first != null) {
        var line = first;
        first = null;
        return line;
      }
      return read();
    } catch (JacksonException e) {
      throw new Refused("The file stops being JSON before its end.", e);
    }
  }

  @Override
  public void close() {
    parser.close();
  }
}

package uk.rowan.extracts.loading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.rowan.extracts.mapping.Column;
import uk.rowan.extracts.mapping.Mapping;

/// Values of a row as JSON, each by the type of its column.
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, Column> columns = new HashMap<>();

  Json(Mapping mapping) {
    mapping.columns().forEach(column -> columns.put(column.name(), column));
  }

  String known(Map<String, String> values) {
    var object = MAPPER.createObjectNode();
    values.forEach((name, value) -> put(object, name, value));
    return object.toString();
  }

  private void put(ObjectNode object, String name, String value) {
    var column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("the mapping has no column " + name);
    }
    switch (column.type()) {
      case CODES, LIST -> {
        var codes = object.putArray(name);
        List.of(value.split(";", -1)).forEach(codes::add);
      }
      case YES_NO -> object.put(name, value.equals("true"));
      case INTEGER, NUMBER -> object.put(name, new java.math.BigDecimal(value));
      case SHAPE -> object.set(name, MAPPER.readTree(value));
      case TEXT,
          UPPER,
          CODE,
          MOMENT,
          ETHNICITY,
          PERCEIVED,
          POSTCODE,
          FORENAMES,
          SURNAME,
          BIRTH,
          HOUSE,
          NHS_NUMBER,
          PHONE,
          PEOPLE ->
          object.put(name, value);
    }
  }

  /// Texts by name.
  static String texts(Map<String, ?> texts) {
    if (texts.isEmpty()) {
      return "{}";
    }
    var object = MAPPER.createObjectNode();
    texts.forEach((name, text) -> object.put(name, String.valueOf(text)));
    return object.toString();
  }

  static String list(List<String> texts) {
    var array = MAPPER.createArrayNode();
    texts.forEach(array::add);
    return array.toString();
  }
}

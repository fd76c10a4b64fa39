package uk.rowan.extracts.mapping;

import java.util.List;

/// Values of a row that another source should know too, such as the unit of a stay in the stock. A
/// row that breaks it is loaded and remarked on.
///
/// @param id of the rule
/// @param columns of this source and, by the same names, of the other
/// @param of the other source
/// @param reason a sentence that the sender can act on
public record Among(String id, List<String> columns, String of, String reason) {}

package uk.rowan.extracts;

/// A row that was kept apart.
///
/// @param file its name with the extension
/// @param line physical line on which it starts; in a workbook the row of the sheet
/// @param field the contract's name of the column; empty for the row as a whole
/// @param rule the id of the rule that it breaks
/// @param reason a sentence that the sender can act on, with nothing of what a cell holds
public record QuarantinedRow(String file, int line, String field, String rule, String reason) {}

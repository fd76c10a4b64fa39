package uk.rowan.extracts.synthetic.rows;

/// The nineteen groups of the 2021 census (ONS table TS021), with the code that other recorders use
/// for the nearest of their own: police 16+1, the NHS data dictionary, the school census (DfE).
public enum Ethnicity {
  BANGLADESHI(Group.ASIAN, "Bangladeshi", "A3", "K", "ABAN"),
  CHINESE(Group.ASIAN, "Chinese", "O1", "R", "CHNE"),
  INDIAN(Group.ASIAN, "Indian", "A1", "H", "AIND"),
  PAKISTANI(Group.ASIAN, "Pakistani", "A2", "J", "APKN"),
  OTHER_ASIAN(Group.ASIAN, "Other Asian", "A9", "L", "AOTH"),
  AFRICAN(Group.BLACK, "African", "B2", "N", "BAFR"),
  CARIBBEAN(Group.BLACK, "Caribbean", "B1", "M", "BCRB"),
  OTHER_BLACK(Group.BLACK, "Other Black", "B9", "P", "BOTH"),
  WHITE_AND_ASIAN(Group.MIXED, "White and Asian", "M3", "F", "MWAS"),
  WHITE_AND_AFRICAN(Group.MIXED, "White and Black African", "M2", "E", "MWBA"),
  WHITE_AND_CARIBBEAN(Group.MIXED, "White and Black Caribbean", "M1", "D", "MWBC"),
  OTHER_MIXED(Group.MIXED, "Other Mixed or Multiple ethnic groups", "M9", "G", "MOTH"),
  BRITISH(Group.WHITE, "English, Welsh, Scottish, Northern Irish or British", "W1", "A", "WBRI"),
  IRISH(Group.WHITE, "Irish", "W2", "B", "WIRI"),
  TRAVELLER(Group.WHITE, "Gypsy or Irish Traveller", "W9", "C", "WIRT"),
  ROMA(Group.WHITE, "Roma", "W9", "C", "WROM"),
  OTHER_WHITE(Group.WHITE, "Other White", "W9", "C", "WOTH"),
  ARAB(Group.OTHER, "Arab", "O9", "S", "OOTH"),
  ANY_OTHER(Group.OTHER, "Any other ethnic group", "O9", "S", "OOTH");

  /// The five groups that measures tell apart.
  public enum Group {
    ASIAN("Asian, Asian British or Asian Welsh"),
    BLACK("Black, Black British, Black Welsh, Caribbean or African"),
    MIXED("Mixed or Multiple ethnic groups"),
    WHITE("White"),
    OTHER("Other ethnic group");

    private final String label;

    Group(String label) {
      this.label = label;
    }
  }

  private final Group group;
  private final String name;
  private final String police;
  private final String nhs;
  private final String school;

  Ethnicity(Group group, String name, String police, String nhs, String school) {
    this.group = group;
    this.name = name;
    this.police = police;
    this.nhs = nhs;
    this.school = school;
  }

  public Group group() {
    return group;
  }

  /// All but White British.
  public boolean isMinority() {
    return this != BRITISH;
  }

  public String censusLabel() {
    return group.label + ": " + name;
  }

  public String policeCode() {
    return police;
  }

  public String nhsCode() {
    return nhs;
  }

  public String schoolCode() {
    return school;
  }

  /// What an officer sees: the 6+1 of police identity codes, which no measure uses.
  public String perceivedCode() {
    return switch (group) {
      case WHITE -> "1";
      case BLACK, MIXED -> "3";
      case ASIAN -> this == CHINESE ? "5" : "4";
      case OTHER -> "6";
    };
  }
}

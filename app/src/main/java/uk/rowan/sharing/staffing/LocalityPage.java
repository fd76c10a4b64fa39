package uk.rowan.sharing.staffing;

/// One part of the area, and its name as typed.
public record LocalityPage(String action, String title, int version, String name) {}

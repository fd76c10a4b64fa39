package uk.rowan.extracts.synthetic.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a survey says of how many of a sex and age band were harmed in a year, in per cent.
public record Prevalence(
    String survey,
    boolean newQuestions,
    LocalDate yearEnding,
    Sex sex,
    int ageFrom,
    @Nullable Integer ageTo,
    double perCent,
    @Nullable Double lower,
    @Nullable Double upper) {}

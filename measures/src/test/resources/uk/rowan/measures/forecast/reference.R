# Makes reference.csv: what R's forecast package says of nine generated series.
#   Rscript reference.R > reference.csv        (R 4.2.2, forecast 8.20)
# One line each: method, model, period, figures, means, lower and upper limits at 95 %.
suppressMessages(library(forecast))
RNGversion("4.0.0"); set.seed(57)
made <- function(period, n, kind) {
  season <- rep(rnorm(period, 0, 0.15), length.out = n)
  level <- cumsum(rnorm(n, 0.004, 0.02))
  noise <- rnorm(n, 0, 0.04)
  figures <- switch(kind,
    grown = 400 * exp(level + season + noise),
    steady = 90 + 20 * season * 6 + 8 * as.numeric(arima.sim(list(ar = 0.6), n)),
    wandering = 1000 + 40 * cumsum(rnorm(n)))
  ts(round(figures, 2), frequency = period)
}
series <- list(made(4, 40, "grown"), made(4, 32, "steady"), made(4, 52, "wandering"),
  made(12, 60, "grown"), made(12, 84, "steady"), made(12, 48, "wandering"),
  made(1, 30, "wandering"), made(1, 24, "grown"), made(4, 14, "grown"))
numbers <- function(x) paste(sprintf("%.10g", x), collapse = " ")
say <- function(method, model, y, f)
  cat(paste(method, gsub(",", ";", model), frequency(y), numbers(y), numbers(f$mean), numbers(f$lower),
    numbers(f$upper), sep = ","), "\n", sep = "")
for (y in series) {
  say("Theta", "Theta", y, thetaf(y, h = 8, level = 95))
  fit <- ets(y)
  say("exponential smoothing", fit$method, y, forecast(fit, h = 14, level = 95))
  fit <- auto.arima(y)
  say("ARIMA", forecast:::arima.string(fit), y, forecast(fit, h = 14, level = 95))
}

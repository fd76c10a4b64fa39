# Forecasts every line of a file with one method of R's forecast package, and says how long all of them took.
#   Rscript forecasts.R <method> <file of lines: name,period,horizon,figures>
# The last horizon figures of a line are held back. A line that cannot be forecast is answered with its name alone.
suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
method <- switch(arguments[1],
  "seasonal naive" = function(y, h) snaive(y, h = h, level = 95),
  "Theta" = function(y, h) thetaf(y, h = h, level = 95),
  "exponential smoothing" = function(y, h) forecast(ets(y), h = h, level = 95),
  "ARIMA" = function(y, h) forecast(auto.arima(y), h = h, level = 95))
numbers <- function(x) paste(sprintf("%.10g", x), collapse = ",")
lines <- lapply(strsplit(readLines(arguments[2]), ","), function(parts) {
  figures <- as.numeric(parts[-(1:3)]); horizon <- as.integer(parts[3])
  list(name = parts[1], h = horizon, y = ts(head(figures, -horizon), frequency = as.integer(parts[2])))
})
said <- list()
taken <- proc.time()[["elapsed"]]
for (i in seq_along(lines)) said[[i]] <- tryCatch(method(lines[[i]]$y, lines[[i]]$h), error = function(e) NULL)
taken <- proc.time()[["elapsed"]] - taken
for (i in seq_along(lines)) {
  f <- if (i <= length(said)) said[[i]] else NULL
  cat(lines[[i]]$name, if (is.null(f)) "" else paste(numbers(f$mean), numbers(f$lower), numbers(f$upper), sep = ";"),
    sep = ";")
  cat("\n")
}
cat("seconds;", taken, "\n", sep = "")

# Turns the data set 'sai' of the R package psychTools into the exports of this study.
#
#   Debian packages: r-base-core, r-cran-psychtools
#   Run from the study's folder: Rscript convert.R
#
# Five of the studies in 'sai' were asked the same twenty words at two times and are kept; nobody and no
# answer in them is left out. Respondents are numbered within their study, so their code is study and number.

library(psychTools)

groups <- c(ages = "AGES", cart = "Cart", shed = "SHED", shop = "SHOP", xray = "XRAY")
waves <- c(first = 1, second = 2)
words <- setdiff(names(sai), c("study", "time", "id"))

for (wave in names(waves)) {
  dir.create(file.path("data", wave), recursive = TRUE, showWarnings = FALSE)
  for (group in names(groups)) {
    rows <- sai[sai$study == groups[[group]] & sai$time == waves[[wave]], ]
    export <- data.frame(code = paste0(group, "-", rows$id), rows[, words])
    names(export) <- c("code", gsub(".", "-", words, fixed = TRUE))
    write.table(export, file.path("data", wave, paste0(group, ".csv")),
                sep = ",", row.names = FALSE, quote = FALSE, na = "")
  }
}

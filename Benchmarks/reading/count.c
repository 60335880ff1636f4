/* Bare libcsv: reads a file in pieces of 1 MiB and counts rows and fields, nothing else. */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

static size_t rows, fields;

static void field(void *bytes, size_t count, void *context) {
  (void)bytes; (void)count; (void)context;
  fields++;
}

static void row(int end, void *context) {
  (void)end; (void)context;
  rows++;
}

int main(int count, char **arguments) {
  struct csv_parser parser;
  size_t const size = 1 << 20;
  char *piece = malloc(size);
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (!file || !piece || csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL)) return 1;
  csv_set_delim(&parser, ';');
  for (size_t read; (read = fread(piece, 1, size, file)) > 0;)
    if (csv_parse(&parser, piece, read, field, row, NULL) != read) return 2;
  if (csv_fini(&parser, field, row, NULL)) return 3;
  printf("%zu rows, %zu fields\n", rows, fields);
  return 0;
}

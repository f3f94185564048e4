/**
 * What a run found, and its forms: the table on the terminal, the JSON file and the HTML page. All
 * are written from one {@link dev.gatun.bench.report.Report}.
 */
@NullMarked
package dev.gatun.bench.report;

import org.jspecify.annotations.NullMarked;

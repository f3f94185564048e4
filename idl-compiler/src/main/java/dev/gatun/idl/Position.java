package dev.gatun.idl;

/**
 * A place in a source as people count it.
 *
 * @param line the line, from 1
 * @param column the column in Unicode code points, from 1; a tab is one column
 */
public record Position(int line, int column) {}

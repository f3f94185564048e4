/**
 * The values that generated classes hold beside strings, boxes and the JDK's collections: lists of
 * primitive numbers, bytes, lazily decoded text, enums that keep unknown numbers.
 */
@NullMarked
package dev.gatun.value;

import org.jspecify.annotations.NullMarked;

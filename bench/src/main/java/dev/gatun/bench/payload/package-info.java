/**
 * What is encoded and decoded: one class per payload, each made from a fixed seed so that every JVM
 * and every run sees the same messages.
 */
@NullMarked
package dev.gatun.bench.payload;

import org.jspecify.annotations.NullMarked;

/** Thrift values without a schema: made at random, written and read by libthrift as the oracle. */
@NullMarked
package dev.gatun.testing.thrift;

import org.jspecify.annotations.NullMarked;

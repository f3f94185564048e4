/** Tests of what is on the wire, and of the clock. */
@NullMarked
package dev.gatun.rpc.internal;

import org.jspecify.annotations.NullMarked;

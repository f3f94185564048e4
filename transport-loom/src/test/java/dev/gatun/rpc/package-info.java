/** Tests of servers and clients. */
@NullMarked
package dev.gatun.rpc;

import org.jspecify.annotations.NullMarked;

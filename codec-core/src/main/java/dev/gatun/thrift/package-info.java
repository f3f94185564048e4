/** The terms that Thrift Binary and Thrift Compact share. */
@NullMarked
package dev.gatun.thrift;

import org.jspecify.annotations.NullMarked;

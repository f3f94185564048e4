/** Tests of the Thrift terms that both codecs share. */
@NullMarked
package dev.gatun.thrift;

import org.jspecify.annotations.NullMarked;

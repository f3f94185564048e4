/**
 * What calls libthrift for the tests. These classes are loaded twice: over the libthrift of the
 * class path, to drive the protocols under test, and over libthrift 0.25.0 in a loader of their
 * own, where libthrift's protocols are the oracle.
 */
package dev.gatun.libthrift.replay;

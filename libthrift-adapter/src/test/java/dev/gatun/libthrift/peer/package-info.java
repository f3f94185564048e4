/**
 * What the tests say to a codec and what it answers, in types of the JDK alone: an application's
 * libthrift with the protocols under test and an isolated libthrift 0.25.0 both understand it.
 */
package dev.gatun.libthrift.peer;

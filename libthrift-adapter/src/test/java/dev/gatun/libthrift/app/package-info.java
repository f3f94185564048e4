/** An application of the adapter, for the tests that start a JVM of their own. */
package dev.gatun.libthrift.app;

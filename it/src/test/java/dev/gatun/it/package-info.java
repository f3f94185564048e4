/** Tests that need the compiler and the engine together. */
@NullMarked
package dev.gatun.it;

import org.jspecify.annotations.NullMarked;

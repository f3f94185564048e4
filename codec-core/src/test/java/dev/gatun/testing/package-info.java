/** What the tests of every module share: rules over bytecode, JVMs with other flags. */
@NullMarked
package dev.gatun.testing;

import org.jspecify.annotations.NullMarked;

/** Tests of the values that generated classes hold. */
@NullMarked
package dev.gatun.value;

import org.jspecify.annotations.NullMarked;

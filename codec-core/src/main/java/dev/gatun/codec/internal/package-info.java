/**
 * What the codec modules are built from: raw memory, heap arrays, varints, UTF-8, faults.
 *
 * <p>Exported to Gatun's own modules only. Nothing here checks what its caller promises; the
 * classes that do the checking are the readers, the writers and the pool.
 */
@NullMarked
package dev.gatun.codec.internal;

import org.jspecify.annotations.NullMarked;

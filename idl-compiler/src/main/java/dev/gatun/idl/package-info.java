/**
 * What the front ends of both IDLs share: sources, where included ones are found, and diagnostics.
 *
 * <p>A front end takes a {@link dev.gatun.idl.SourceFile} and an {@link dev.gatun.idl.IncludePath},
 * reports to a {@link dev.gatun.idl.Diagnostics}, and gives back a model when there was no error.
 * Nothing here ends the process, prints, or throws for what an IDL file holds.
 */
@NullMarked
package dev.gatun.idl;

import org.jspecify.annotations.NullMarked;

package dev.gatun.idl.compiler;

import dev.gatun.idl.java.JavaOptions;

/**
 * The options of some files.
 *
 * @param files the files, as a {@link FilePattern}
 * @param java what is emitted of them; all of it, nothing is taken from the common options
 */
public record FileOptions(String files, JavaOptions java) {}

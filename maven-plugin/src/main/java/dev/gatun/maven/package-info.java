/**
 * The Maven plugin: {@link dev.gatun.maven.CompileMojo} is the goal {@code gatun:compile}.
 *
 * <p>It gathers files ({@code SourceFolder}, {@code DependencyFiles}), asks {@code BuildState}
 * whether anything has changed since the last build, has {@link dev.gatun.idl.compiler.IdlCompiler}
 * compile, and brings the result to {@code OutputFolder}.
 */
@NullMarked
package dev.gatun.maven;

import org.jspecify.annotations.NullMarked;

/**
 * Trees become a schema.
 *
 * <p>{@code Loader} reads the files and all they import; {@code Declarer} makes a definition of
 * each node and enters its name into {@code Symbols}; {@code TypeLinker} resolves the names of
 * types; {@code OptionLinker} gives options their types and values; {@code FeatureResolver} applies
 * what is inherited; the classes named {@code …Checks} report what is against the rules; and {@code
 * ModelBuilder} makes the immutable model. Definitions are filled in on that way and belong to one
 * run.
 */
@NullMarked
package dev.gatun.idl.proto.internal.link;

import org.jspecify.annotations.NullMarked;

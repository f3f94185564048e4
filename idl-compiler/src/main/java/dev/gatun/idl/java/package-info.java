/**
 * Java of the models: {@link dev.gatun.idl.java.JavaEmitter} turns resolved documents into sources.
 *
 * <p>What a class will look like is planned first ({@code StructPlan}, {@code Property}, {@code
 * Shape}), names and all; the emitters then write one aspect each and decide nothing. Sources are
 * made of strings by JavaPoet; no class of Gatun's run time is referred to but by name.
 */
@NullMarked
package dev.gatun.idl.java;

import org.jspecify.annotations.NullMarked;

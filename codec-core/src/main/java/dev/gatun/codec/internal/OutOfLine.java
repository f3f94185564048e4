package dev.gatun.codec.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a loop that the JIT is to compile by itself: written out to more bytecodes than it ever
 * inlines ({@code -XX:FreqInlineSize}, 325), which a test holds it to.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface OutOfLine {}

package dev.gatun.idl.java;

/**
 * An emitted source.
 *
 * @param path where it belongs below a source folder, with slashes
 * @param text what it holds
 */
public record JavaSource(String path, String text) {}

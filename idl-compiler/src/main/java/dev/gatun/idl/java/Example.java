package dev.gatun.idl.java;

/**
 * Java that shows an emitted class at work.
 *
 * @param struct the full name of the class that is shown
 * @param mainClass the full name of the class with the main method
 * @param main its source
 * @param test the source of a JUnit test
 */
public record Example(String struct, String mainClass, JavaSource main, JavaSource test) {}

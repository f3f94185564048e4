package dev.gatun.codec.internal;

import java.util.AbstractList;

/** The numbers of a list, where writers reach them without a copy. */
public abstract class DoubleArray extends AbstractList<Double> {
  /** The numbers, and room for more. */
  protected double[] numbers;

  /** How many of them there are. */
  protected int size;

  /** Makes a list of the first numbers of an array. */
  protected DoubleArray(double[] numbers, int size) {
    this.numbers = numbers;
    this.size = size;
  }
}

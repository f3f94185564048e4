package dev.gatun.idl.thrift;

/**
 * A value and how much of it there is when the constants that it names are written out.
 *
 * @param depth how deep it is nested, 0 for a single value
 * @param size how many values it is made of, from 1
 */
record MeasuredValue(ConstValue value, int depth, long size) {

  static MeasuredValue leaf(ConstValue value) {
    return new MeasuredValue(value, 0, 1);
  }
}

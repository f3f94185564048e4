package dev.gatun.bench.memory;

/**
 * Writes the source of a struct of mixed fields over a given kind of memory.
 *
 * <p>The fields go round through eight kinds: i32, i64, bool, double, i16, i8, i32, i64. Every
 * method but the two that call the others handles at most eight of them: that is what the JIT
 * inlines.
 */
final class StraightLineSource {
  /** The name of every class made here. */
  static final String CLASS_NAME = "dev.gatun.bench.memory.made.Struct";

  /** The fields that one method handles: a read takes twice the JIT's nodes that a write takes. */
  static final int WRITES_PER_METHOD = 8;

  static final int READS_PER_METHOD = 4;

  private static final String[] KINDS = {"I32", "I64", "Bool", "Double", "I16", "I8", "I32", "I64"};
  private static final String[] TYPES = {
    "int", "long", "boolean", "double", "short", "byte", "int", "long"
  };
  private static final int[] CODES = {8, 10, 2, 4, 6, 3, 8, 10};

  private StraightLineSource() {}

  /**
   * Returns the source of {@link #CLASS_NAME}, a {@link StraightLine}.
   *
   * @param fields the number of fields
   * @param writer the class with the operations of a {@code BinaryWriter}
   * @param reader the class with the operations of a {@code BinaryReader}
   */
  static String of(int fields, Class<?> writer, Class<?> reader) {
    StringBuilder declarations = new StringBuilder();
    StringBuilder writeCalls = new StringBuilder();
    StringBuilder readCalls = new StringBuilder();
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < fields; i++) {
      declarations.append("private %s f%d = %s;\n".formatted(TYPES[i & 7], i, initialValue(i)));
    }
    for (int from = 0; from < fields; from += WRITES_PER_METHOD) {
      writeCalls.append("write").append(from).append("(w);\n");
      methods.append(writeMethod(from, Math.min(fields, from + WRITES_PER_METHOD), writer));
    }
    for (int from = 0; from < fields; from += READS_PER_METHOD) {
      readCalls.append("sum += read").append(from).append("(r);\n");
      methods.append(readMethod(from, Math.min(fields, from + READS_PER_METHOD), reader));
    }
    return """
    package dev.gatun.bench.memory.made;

    public final class Struct implements dev.gatun.bench.memory.StraightLine {
    private final %1$s writer = new %1$s();
    private %2$s reader = new %2$s(new byte[0]);
    %3$s
    @Override public int write() {
      %1$s w = writer;
      w.reset();
      int outer = w.structBegin();
      %4$s
      w.structEnd(outer);
      return w.size();
    }
    @Override public void turn() { reader = new %2$s(writer.toByteArray()); }
    @Override public long read() {
      %2$s r = reader;
      r.rewind();
      int outer = r.structBegin();
      long sum = 0;
      %5$s
      if (r.readFieldBegin() != 0) { throw new AssertionError(); }
      r.structEnd(outer);
      return sum;
    }
    @Override public byte[] written() { return writer.toByteArray(); }
    %6$s
    }
    """
        .formatted(
            writer.getName(), reader.getName(), declarations, writeCalls, readCalls, methods);
  }

  private static String writeMethod(int from, int to, Class<?> writer) {
    StringBuilder body = new StringBuilder();
    for (int i = from; i < to; i++) {
      body.append("w.write%sField(%d, f%d);\n".formatted(KINDS[i & 7], i + 1, i));
    }
    return "private void write%d(%s w) {\n%s}\n".formatted(from, writer.getName(), body);
  }

  private static String readMethod(int from, int to, Class<?> reader) {
    StringBuilder body = new StringBuilder();
    for (int i = from; i < to; i++) {
      body.append(
          "if (!r.acceptField(%d)) { throw new AssertionError(); }\nf%d = r.read%s();\n"
              .formatted(CODES[i & 7] << 16 | (i + 1), i, KINDS[i & 7]));
    }
    StringBuilder sum = new StringBuilder("0L");
    for (int i = from; i < to; i++) {
      sum.append((i & 7) == 2 ? " + (f%d ? 1 : 0)".formatted(i) : " + (long) f%d".formatted(i));
    }
    return "private long read%d(%s r) {\n%sreturn %s;\n}\n"
        .formatted(from, reader.getName(), body, sum);
  }

  private static String initialValue(int i) {
    return switch (i & 7) {
      case 2 -> i % 3 == 0 ? "true" : "false";
      case 3 -> i + ".5";
      case 4 -> "(short) " + i * 31;
      case 5 -> "(byte) " + i;
      case 1, 7 -> i * 7_919_777_333L + "L";
      default -> String.valueOf(i * 7919);
    };
  }
}

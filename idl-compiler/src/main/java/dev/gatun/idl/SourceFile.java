package dev.gatun.idl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of one IDL file and where its lines begin.
 *
 * <p>A byte order mark in front is taken away. Lines end at {@code \n}, {@code \r\n} or {@code \r}.
 * Instances are immutable and equal only to themselves.
 */
public final class SourceFile {

  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 16 << 20;

  private final String name;
  private final String id;
  private final String text;
  private final int malformedOffset;
  private final @Nullable Root root;
  private final int[] lineStarts;

  private SourceFile(
      String name, String id, @Nullable Root root, String text, int malformedOffset) {
    this.name = name;
    this.id = id;
    this.root = root;
    this.text = text;
    this.malformedOffset = malformedOffset;
    this.lineStarts = findLineStarts(text);
  }

  /** Returns a source that lies in memory and includes only what an {@link IncludePath} holds. */
  public static SourceFile of(String name, String text) {
    return new SourceFile(name, name, null, withoutMark(text), -1);
  }

  /**
   * Reads a file as UTF-8.
   *
   * @throws IOException if it cannot be read, or is larger than {@link #MAX_BYTES}
   */
  public static SourceFile read(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return read(file, file.toString(), folder == null ? null : new Root.Folder(folder));
  }

  static SourceFile read(Path file, String name, @Nullable Root root) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return decode(name, file.toRealPath().toString(), root, in);
    }
  }

  static SourceFile decode(String name, String id, @Nullable Root root, InputStream in)
      throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new IOException("larger than " + MAX_BYTES + " bytes");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(bytes.length);
    int malformed = -1;
    CoderResult result = decoder.decode(input, output, true);
    while (result.isError()) {
      malformed = malformed < 0 ? output.position() : malformed;
      output.put('\uFFFD');
      input.position(input.position() + result.length());
      result = decoder.decode(input, output, true);
    }
    String text = output.flip().toString();
    String unmarked = withoutMark(text);
    int removed = text.length() - unmarked.length();
    return new SourceFile(name, id, root, unmarked, malformed < 0 ? -1 : malformed - removed);
  }

  static SourceFile inMemory(String name, Root root, String text) {
    return new SourceFile(name, name, root, withoutMark(text), -1);
  }

  /** Returns the name that diagnostics give this source. */
  public String name() {
    return name;
  }

  /** Returns what tells this source from every other: two lookups of one file give one id. */
  public String id() {
    return id;
  }

  /** Returns the whole text, without a byte order mark. */
  public String text() {
    return text;
  }

  /**
   * Returns the offset of the first character that stands for bytes which are not UTF-8, or -1 when
   * there are none.
   */
  public int malformedOffset() {
    return malformedOffset;
  }

  /** Returns the number of lines; an empty source has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * Returns the place of a character.
   *
   * @param offset from 0 to the length of the text
   */
  public Position position(int offset) {
    int line = lineIndex(offset);
    return new Position(line + 1, text.codePointCount(lineStarts[line], offset) + 1);
  }

  /**
   * Returns the line of a character, from 1.
   *
   * @param offset from 0 to the length of the text
   */
  public int line(int offset) {
    return lineIndex(offset) + 1;
  }

  /**
   * Returns where a line begins.
   *
   * @param line from 1
   */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /**
   * Returns where a line ends, its terminator not included.
   *
   * @param line from 1
   */
  public int lineEnd(int line) {
    if (line == lineStarts.length) {
      return text.length();
    }
    int end = lineStarts[line] - 1;
    return end > lineStarts[line - 1] && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r'
        ? end - 1
        : end;
  }

  /** Returns a stretch of this source. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** Where files that this one includes are looked for first; null for nowhere. */
  @Nullable Root root() {
    return root;
  }

  @Override
  public String toString() {
    return name;
  }

  private int lineIndex(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int[] findLineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}

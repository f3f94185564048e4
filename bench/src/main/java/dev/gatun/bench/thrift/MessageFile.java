package dev.gatun.bench.thrift;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Encoded messages on their way to another JVM: a count, then each length and its bytes. */
final class MessageFile {
  private MessageFile() {}

  static void write(Path file, byte[][] messages) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(messages.length);
      for (byte[] message : messages) {
        out.writeInt(message.length);
        out.write(message);
      }
    }
  }

  static byte[][] read(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      byte[][] messages = new byte[in.readInt()][];
      for (int i = 0; i < messages.length; i++) {
        messages[i] = in.readNBytes(in.readInt());
      }
      return messages;
    }
  }
}

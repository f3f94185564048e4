package dev.gatun.bench.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gatun.bench.idl.media.MediaContent;
import dev.gatun.bench.payload.Payloads;
import dev.gatun.bench.thrift.Disagreement;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomProofTest {
  private static final String TYPE = MediaContent.class.getName();

  @TempDir private Path folder = Path.of("");
  private byte[] good = {};

  @BeforeEach
  void encodeAGoodMessage() throws TException, IOException {
    good =
        new TSerializer(new TBinaryProtocol.Factory())
            .serialize(Payloads.named("media-content").messages().getFirst());
    Files.write(folder.resolve("a-good.bin"), good);
  }

  private byte[][] prove(String type, String protocol) throws Disagreement, IOException {
    return CustomProof.prove(type, "", folder.toString(), protocol);
  }

  private String refusal(String type, String protocol) {
    return String.valueOf(
        assertThrows(Disagreement.class, () -> prove(type, protocol)).getMessage());
  }

  private String refusal(String file, byte[] message) throws IOException {
    Files.write(folder.resolve(file), message);
    return refusal(TYPE, "binary");
  }

  @Test
  void everyFileOfTheFolderIsProven() throws Exception {
    Files.write(folder.resolve("b-good.bin"), good);
    Files.write(folder.resolve(".hidden"), new byte[] {1});
    assertArrayEquals(new byte[][] {good, good}, prove(TYPE, "binary"));
  }

  @Test
  void aTruncatedFileIsNamedWithTheOffset() throws IOException {
    String refusal = refusal("cut.bin", Arrays.copyOf(good, 100));
    assertTrue(refusal.startsWith("1 of 2 messages cannot be compared:"), refusal);
    assertTrue(
        refusal.contains("cut.bin: not decodable, on either side: libthrift fails at byte "),
        refusal);
    assertTrue(refusal.contains("TTransportException"), refusal);
  }

  @Test
  void leftOverBytesAreNamedWithTheOffset() throws IOException {
    String refusal = refusal("long.bin", Arrays.copyOf(good, good.length + 3));
    assertTrue(
        refusal.contains("long.bin: the struct ends at byte 380, but the message has 383 bytes"),
        refusal);
  }

  @Test
  void aFramedMessageIsRecognised() throws IOException {
    byte[] framed = ByteBuffer.allocate(4 + good.length).putInt(good.length).put(good).array();
    assertTrue(refusal("framed.bin", framed).contains("it looks framed"));
  }

  @Test
  void theOtherProtocolIsSuggested() throws IOException {
    String refusal = refusal(TYPE, "compact");
    assertTrue(refusal.contains("it decodes with --protocol binary"), refusal);
  }

  @Test
  void aMissingClassIsNamed() {
    String refusal = refusal("com.example.Gone", "binary");
    assertTrue(refusal.startsWith("com.example.Gone is not on the class path"), refusal);
  }

  @Test
  void aClassThatIsNoStructIsRefused() {
    String refusal = refusal("java.lang.String", "binary");
    assertEquals(
        "java.lang.String is no struct that the Thrift compiler generated for Java", refusal);
  }

  @Test
  void anEmptyFolderIsRefused() {
    assertThrows(
        NoSuchFileException.class,
        () -> {
          Files.delete(folder.resolve("a-good.bin"));
          prove(TYPE, "binary");
        });
  }
}

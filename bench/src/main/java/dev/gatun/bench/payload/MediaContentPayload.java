package dev.gatun.bench.payload;

import dev.gatun.bench.idl.media.Image;
import dev.gatun.bench.idl.media.Media;
import dev.gatun.bench.idl.media.MediaContent;
import dev.gatun.bench.idl.media.Player;
import dev.gatun.bench.idl.media.Size;
import java.util.List;
import java.util.function.Supplier;
import org.apache.thrift.TBase;

/**
 * A film and two pictures of it: short Latin-1 strings and small numbers, as jvm-serializers' first
 * media record (https://github.com/eishay/jvm-serializers). The values are ours.
 */
final class MediaContentPayload implements Payload {
  @Override
  public String name() {
    return "media-content";
  }

  @Override
  public String about() {
    return "one small message of short strings and numbers (the shape of jvm-serializers)";
  }

  @Override
  public List<TBase<?, ?>> messages() {
    Media media =
        new Media(
            "http://locks.example/transit.mpg",
            640,
            480,
            "video/mpg4",
            18_000_000,
            58_982_400,
            List.of("Ada Lovelace", "Grace Hopper"),
            Player.JAVA);
    media.setTitle("A transit of the locks").setBitrate(262_144);
    Image large =
        new Image(1024, 768, Size.LARGE)
            .setUri("http://locks.example/transit_large.jpg")
            .setTitle("A transit of the locks");
    Image small =
        new Image(320, 240, Size.SMALL)
            .setUri("http://locks.example/transit_small.jpg")
            .setTitle("A transit of the locks");
    return List.of(new MediaContent(List.of(large, small), media));
  }

  @Override
  public Supplier<TBase<?, ?>> empty() {
    return MediaContent::new;
  }
}

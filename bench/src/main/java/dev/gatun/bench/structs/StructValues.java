package dev.gatun.bench.structs;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Fills the structs of this package with the values of libthrift's generated ones. */
public final class StructValues {
  private StructValues() {}

  /** Copies a message of {@code media.thrift}. */
  public static MediaContent of(dev.gatun.bench.idl.media.MediaContent from) {
    return new MediaContent()
        .setImage(list(requireNonNull(from.getImage()), StructValues::of))
        .setMedia(of(requireNonNull(from.getMedia())));
  }

  private static Image of(dev.gatun.bench.idl.media.Image from) {
    Image image =
        new Image()
            .setWidth(from.getWidth())
            .setHeight(from.getHeight())
            .setSize(requireNonNull(from.getSize()).getValue());
    if (from.isSetUri()) {
      image.setUri(requireNonNull(from.getUri()));
    }
    if (from.isSetTitle()) {
      image.setTitle(requireNonNull(from.getTitle()));
    }
    return image;
  }

  private static Media of(dev.gatun.bench.idl.media.Media from) {
    Media media =
        new Media()
            .setUri(requireNonNull(from.getUri()))
            .setWidth(from.getWidth())
            .setHeight(from.getHeight())
            .setFormat(requireNonNull(from.getFormat()))
            .setDuration(from.getDuration())
            .setSize(from.getSize())
            .setPersons(requireNonNull(from.getPersons()))
            .setPlayer(requireNonNull(from.getPlayer()).getValue());
    if (from.isSetTitle()) {
      media.setTitle(requireNonNull(from.getTitle()));
    }
    if (from.isSetBitrate()) {
      media.setBitrate(from.getBitrate());
    }
    if (from.isSetCopyright()) {
      media.setCopyright(requireNonNull(from.getCopyright()));
    }
    return media;
  }

  /** Copies a message of {@code numbers.thrift}. */
  public static Longs of(dev.gatun.bench.idl.numbers.Longs from) {
    return new Longs()
        .setValues(requireNonNull(from.getValues()).stream().mapToLong(Long::longValue).toArray());
  }

  /** Copies a small message of {@code nesting.thrift}, every field of which is set. */
  public static Simple of(dev.gatun.bench.idl.nesting.Simple from) {
    return new Simple()
        .setSmall(from.getSmall())
        .setBig(from.getBig())
        .setRatio(from.getRatio())
        .setMedium(from.getMedium())
        .setText(requireNonNull(from.getText()))
        .setRaw(requireNonNull(from.getRaw()))
        .setGrade(requireNonNull(from.getGrade()).getValue());
  }

  /** Copies a medium message of {@code nesting.thrift}, every field of which is set. */
  public static Nesting of(dev.gatun.bench.idl.nesting.Nesting from) {
    return new Nesting()
        .setText(requireNonNull(from.getText()))
        .setSimples(list(requireNonNull(from.getSimples()), StructValues::of))
        .setRatio(from.getRatio())
        .setMedium(from.getMedium())
        .setMediums(
            requireNonNull(from.getMediums()).stream().mapToInt(Integer::intValue).toArray())
        .setBig(from.getBig())
        .setTextByText(requireNonNull(from.getTextByText()))
        .setSimple(of(requireNonNull(from.getSimple())))
        .setBigByMedium(requireNonNull(from.getBigByMedium()))
        .setTexts(requireNonNull(from.getTexts()))
        .setRaw(requireNonNull(from.getRaw()))
        .setTextByBig(requireNonNull(from.getTextByBig()))
        .setBigs(requireNonNull(from.getBigs()).stream().mapToLong(Long::longValue).toArray())
        .setSmall(from.getSmall())
        .setSimpleByText(
            map(
                requireNonNull(from.getSimpleByText()),
                Function.<String>identity(),
                StructValues::of));
  }

  /** Copies a large message of {@code nesting.thrift}, every field of which is set. */
  public static Nesting2 of(dev.gatun.bench.idl.nesting.Nesting2 from) {
    return new Nesting2()
        .setNestingBySimple(
            map(requireNonNull(from.getNestingBySimple()), StructValues::of, StructValues::of))
        .setSimple(of(requireNonNull(from.getSimple())))
        .setSmall(from.getSmall())
        .setRatio(from.getRatio())
        .setNestings(list(requireNonNull(from.getNestings()), StructValues::of))
        .setBig(from.getBig())
        .setNesting(of(requireNonNull(from.getNesting())))
        .setRaw(requireNonNull(from.getRaw()))
        .setText(requireNonNull(from.getText()))
        .setDistinct(
            new LinkedHashSet<>(list(requireNonNull(from.getDistinct()), StructValues::of)))
        .setMedium(from.getMedium());
  }

  private static <A, B> List<B> list(Iterable<A> from, Function<A, B> element) {
    List<B> list = new ArrayList<>();
    from.forEach(each -> list.add(element.apply(each)));
    return list;
  }

  private static <A, B, C, D> Map<C, D> map(
      Map<A, B> from, Function<A, C> key, Function<B, D> value) {
    Map<C, D> map = new LinkedHashMap<>();
    from.forEach((k, v) -> map.put(key.apply(k), value.apply(v)));
    return map;
  }
}

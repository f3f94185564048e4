package dev.gatun.bench;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gatun.bench.run.JmhTrial;
import dev.gatun.bench.run.Match;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Setup;

/** Every benchmark method of every suite, with each of its parameters, runs once. */
class EveryBenchmarkTest {
  private record State(Class<?> benchmark, Map<String, String> parameters) {}

  @TestFactory
  Stream<DynamicTest> runsOnce() {
    Map<State, Set<String>> methods = new LinkedHashMap<>();
    Suites.ALL.stream()
        .flatMap(suite -> suite.matches().stream())
        .flatMap(EveryBenchmarkTest::trials)
        .forEach(
            trial ->
                methods
                    .computeIfAbsent(
                        new State(trial.benchmark(), trial.parameters()),
                        _ -> new LinkedHashSet<>())
                    .add(trial.method()));
    return methods.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey().toString(), () -> run(entry.getKey(), entry.getValue())));
  }

  private static Stream<JmhTrial> trials(Match match) {
    return Stream.of(match.subjectTrial(), match.peerTrial())
        .filter(JmhTrial.class::isInstance)
        .map(JmhTrial.class::cast);
  }

  private static void run(State state, Set<String> methods) throws ReflectiveOperationException {
    Object benchmark = state.benchmark().getConstructor().newInstance();
    for (Map.Entry<String, String> parameter : state.parameters().entrySet()) {
      set(benchmark, state.benchmark().getField(parameter.getKey()), parameter.getValue());
    }
    for (Method method : state.benchmark().getMethods()) {
      if (method.isAnnotationPresent(Setup.class)) {
        method.invoke(benchmark);
      }
    }
    for (String method : methods) {
      assertNotNull(state.benchmark().getMethod(method).invoke(benchmark));
    }
  }

  /** As JMH does it. */
  private static void set(Object benchmark, Field parameter, String value)
      throws IllegalAccessException {
    if (parameter.getType() == int.class) {
      parameter.setInt(benchmark, Integer.parseInt(value));
    } else {
      parameter.set(benchmark, value);
    }
  }
}

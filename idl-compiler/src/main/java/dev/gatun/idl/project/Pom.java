package dev.gatun.idl.project;

import java.util.List;
import java.util.stream.Collectors;

/** The POM of a new project. */
final class Pom {
  private static final String TEXT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>

        <groupId>com.example</groupId>
        <artifactId>@name@</artifactId>
        <version>1.0-SNAPSHOT</version>

        <properties>
          <gatun.version>@gatun@</gatun.version>
          <maven.compiler.release>25</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>

        <dependencies>
      @dependencies@
          <dependency>
            <groupId>org.junit.jupiter</groupId>
            <artifactId>junit-jupiter</artifactId>
            <version>5.14.1</version>
            <scope>test</scope>
          </dependency>
        </dependencies>

        <build>
          <plugins>
            <plugin>
              <groupId>dev.gatun</groupId>
              <artifactId>gatun-maven-plugin</artifactId>
              <version>${gatun.version}</version>
              <executions>
                <execution>
                  <goals>
                    <goal>compile</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
            <plugin>
              <artifactId>maven-surefire-plugin</artifactId>
              <version>3.6.1</version>
              <configuration>
                <argLine>--enable-native-access=ALL-UNNAMED</argLine>
              </configuration>
            </plugin>
            <plugin>
              <groupId>org.codehaus.mojo</groupId>
              <artifactId>exec-maven-plugin</artifactId>
              <version>3.6.4</version>
              <configuration>
                <executable>${java.home}/bin/java</executable>
                <arguments>
                  <argument>--enable-native-access=ALL-UNNAMED</argument>
                  <argument>-cp</argument>
                  <classpath />
                  <argument>@main@</argument>
                </arguments>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String DEPENDENCY =
      """
          <dependency>
            <groupId>dev.gatun</groupId>
            <artifactId>@artifact@</artifactId>
            <version>${gatun.version}</version>
          </dependency>
      """;

  private Pom() {}

  /**
   * Returns the text.
   *
   * @param artifacts those of Gatun's that the project's classes need
   */
  static String of(String name, String gatunVersion, List<String> artifacts, String mainClass) {
    String dependencies =
        artifacts.stream()
            .map(artifact -> DEPENDENCY.replace("@artifact@", artifact))
            .collect(Collectors.joining());
    return TEXT.replace("@dependencies@\n", dependencies)
        .replace("@name@", name)
        .replace("@gatun@", gatunVersion)
        .replace("@main@", mainClass);
  }
}

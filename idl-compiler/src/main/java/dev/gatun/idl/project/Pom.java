package dev.gatun.idl.project;

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
          <dependency>
            <groupId>dev.gatun</groupId>
            <artifactId>gatun-thrift-binary</artifactId>
            <version>${gatun.version}</version>
          </dependency>
          <dependency>
            <groupId>dev.gatun</groupId>
            <artifactId>gatun-thrift-compact</artifactId>
            <version>${gatun.version}</version>
          </dependency>
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

  private Pom() {}

  static String of(String name, String gatunVersion, String mainClass) {
    return TEXT.replace("@name@", name)
        .replace("@gatun@", gatunVersion)
        .replace("@main@", mainClass);
  }
}

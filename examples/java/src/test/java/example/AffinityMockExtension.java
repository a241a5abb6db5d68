package example;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * To copy: one affinity-mock for all tests of a JVM, and an account of its own for each test that takes an {@link Account}.
 *
 * <p>The program is looked for on the PATH; AFFINITY_MOCK_EXECUTABLE is the path of another (on Windows that of npm's
 * affinity-mock.cmd), AFFINITY_MOCK_URL a server that runs already. Needs JUnit 5.13, which closes what its stores hold.
 */
public final class AffinityMockExtension implements BeforeAllCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(AffinityMockExtension.class);
  private static final Gson GSON = new Gson();

  /** How the accounts of a class or a method are made: members of POST /_mock/accounts, as JSON. */
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Options {
    String value();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    server(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Account.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getStore(NAMESPACE)
        .getOrComputeIfAbsent(Account.class, key -> server(context).newAccount(optionsOf(context)), Account.class);
  }

  private static Server server(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Server.class, key -> Server.start(), Server.class);
  }

  private static String optionsOf(ExtensionContext context) {
    return context.getElement().flatMap(element -> AnnotationSupport.findAnnotation(element, Options.class))
        .or(() -> context.getTestClass().flatMap(type -> AnnotationSupport.findAnnotation(type, Options.class)))
        .map(Options::value).orElse("{}");
  }

  /** A tenant of its own, gone when its test ends. */
  public static final class Account implements AutoCloseable {
    private final Server server;
    public final String name;
    /** By persona: admin, standard, no-export, read-only … */
    public final Map<String, String> keys = new HashMap<>();

    private Account(Server server, JsonObject made) {
      this.server = server;
      name = made.get("account").getAsString();
      for (var row : made.getAsJsonArray("keys")) {
        var one = row.getAsJsonObject();
        keys.put(one.get("persona").getAsString(), one.get("key").getAsString());
      }
    }

    /** The admin's. */
    public String key() {
      return keys.get("admin");
    }

    public String v1BaseUrl() {
      return server.url;
    }

    public String v2BaseUrl() {
      return server.url + "/v2";
    }

    /** Calls the control plane for this account: {@code control("POST", "/clock/advance", Map.of("milliseconds", 60_000))}. */
    public JsonElement control(String method, String path, Object body) {
      return server.control(method, path + "?account=" + name, body);
    }

    @Override
    public void close() {
      server.control("DELETE", "/accounts/" + name, null);
    }
  }

  /** The program, which ends with this JVM, however that ends; or the server that runs already. */
  private static final class Server implements AutoCloseable {
    private static final long START_SECONDS = 30;
    private final HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final Process process;
    final String url;

    private Server(String url, Process process) {
      this.url = url;
      this.process = process;
      control("GET", "/health", null);
    }

    static Server start() {
      var url = System.getenv().getOrDefault("AFFINITY_MOCK_URL", "");
      if (!url.isEmpty()) return new Server(url.replaceAll("/+$", ""), null);
      var program = System.getenv().getOrDefault("AFFINITY_MOCK_EXECUTABLE", "affinity-mock");
      var command = new ProcessBuilder(program, "serve", "--port", "0", "--json", "--with-parent");
      try {
        var process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new Server(urlOf(process), process);
      } catch (IOException error) {
        throw new UncheckedIOException(
            "affinity-mock cannot be started, AFFINITY_MOCK_EXECUTABLE may hold its full path: " + error.getMessage(), error);
      }
    }

    private static String urlOf(Process process) {
      var said = CompletableFuture.supplyAsync(() -> {
        try {
          return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        } catch (IOException error) {
          return null;
        }
      });
      try {
        var line = said.get(START_SECONDS, TimeUnit.SECONDS);
        if (line != null) return JsonParser.parseString(line).getAsJsonObject().get("url").getAsString();
        throw new IllegalStateException("affinity-mock did not start: it says why on stderr, above");
      } catch (TimeoutException error) {
        process.destroyForcibly();
        throw new IllegalStateException("affinity-mock did not start within " + START_SECONDS + " seconds");
      } catch (InterruptedException error) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        throw new IllegalStateException(error);
      } catch (ExecutionException | JsonParseException error) {
        process.destroyForcibly();
        throw new IllegalStateException("the program is no affinity-mock", error);
      }
    }

    Account newAccount(String options) {
      return new Account(this, control("POST", "/accounts", JsonParser.parseString(options)).getAsJsonObject());
    }

    JsonElement control(String method, String path, Object body) {
      var sent = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(GSON.toJson(body));
      var request = HttpRequest.newBuilder(URI.create(url + "/_mock" + path)).method(method, sent)
          .header("Content-Type", "application/json").timeout(Duration.ofSeconds(30)).build();
      try {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 400) throw new IllegalStateException("the mock refuses: " + answer.body());
        return answer.body().isEmpty() ? null : JsonParser.parseString(answer.body());
      } catch (IOException error) {
        throw new UncheckedIOException("affinity-mock does not answer at " + url, error);
      } catch (InterruptedException error) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(error);
      }
    }

    @Override
    public void close() throws IOException {
      // Its standard input ends, and it with that.
      if (process != null) process.getOutputStream().close();
    }
  }
}

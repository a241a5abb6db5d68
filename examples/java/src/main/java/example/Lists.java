package example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A stand-in for the code under test. The base URL is that of V2: https://api.affinity.co/v2. */
public record Lists(String baseUrl, String key) {
  public HttpResponse<String> firstPage() throws IOException, InterruptedException {
    var url = URI.create(baseUrl + "/lists");
    var request = HttpRequest.newBuilder(url).header("Authorization", "Bearer " + key).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}

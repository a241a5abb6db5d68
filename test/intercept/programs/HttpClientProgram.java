import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class HttpClientProgram {
  public static void main(String[] args) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("https://api.affinity.co/v2/auth/whoami"))
        .header("Authorization", "Bearer " + System.getenv("AFFINITY_API_KEY"))
        .build();
    System.out.println(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode());
  }
}

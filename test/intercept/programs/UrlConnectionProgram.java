import java.net.HttpURLConnection;
import java.net.URI;

class UrlConnectionProgram {
  public static void main(String[] args) throws Exception {
    var call = (HttpURLConnection) URI.create("https://api.affinity.co/v2/auth/whoami").toURL().openConnection();
    call.setRequestProperty("Authorization", "Bearer " + System.getenv("AFFINITY_API_KEY"));
    System.out.println(call.getResponseCode());
  }
}

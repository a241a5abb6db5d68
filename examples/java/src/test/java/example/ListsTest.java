package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(AffinityMockExtension.class)
class ListsTest {
  @Test
  void readsTheLists(AffinityMockExtension.Account account) throws Exception {
    var page = new Lists(account.v2BaseUrl(), account.key()).firstPage();
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("Deal Pipeline"));
    var asked = account.control("GET", "/requests", null).getAsJsonArray();
    assertEquals("v2.lists.list", asked.get(0).getAsJsonObject().get("operationId").getAsString());
  }

  @Test
  @AffinityMockExtension.Options("""
      {"limits": {"perMinute": 1}}""")
  void isRefusedWhenTheMinuteIsUsedUp(AffinityMockExtension.Account account) throws Exception {
    var lists = new Lists(account.v2BaseUrl(), account.key());
    assertEquals(200, lists.firstPage().statusCode());
    assertEquals(429, lists.firstPage().statusCode());
    account.control("POST", "/clock/advance", Map.of("milliseconds", 60_000));
    assertEquals(200, lists.firstPage().statusCode());
  }
}

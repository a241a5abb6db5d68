import os
import urllib.request

headers = {"authorization": f"Bearer {os.environ['AFFINITY_API_KEY']}"}
request = urllib.request.Request("https://api.affinity.co/v2/auth/whoami", headers=headers)
with urllib.request.urlopen(request, timeout=20) as answer:
    print(answer.status)

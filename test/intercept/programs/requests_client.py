import os

import requests

headers = {"authorization": f"Bearer {os.environ['AFFINITY_API_KEY']}"}
print(requests.get("https://api.affinity.co/v2/auth/whoami", headers=headers, timeout=20).status_code)

import asyncio
import os

import aiohttp


async def main():
    headers = {"authorization": f"Bearer {os.environ['AFFINITY_API_KEY']}"}
    async with aiohttp.ClientSession(trust_env=True) as session:
        async with session.get("https://api.affinity.co/v2/auth/whoami", headers=headers) as answer:
            print(answer.status)


asyncio.run(main())

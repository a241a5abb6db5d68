"""Ten answers through the clients that openapi-python-client made just now: each is of the class that its document names."""

import importlib
import sys
from datetime import datetime

ORIGIN, KEY = sys.argv[1:3]


def client(package: str):
    return importlib.import_module(package).AuthenticatedClient(base_url=ORIGIN, token=KEY)


def read(package: str, operation: str, model: str, **query):
    module = importlib.import_module(f"{package}.api.{operation}")
    answer = module.sync_detailed(client=client(package), **query)
    assert answer.status_code == 200, (operation, answer.status_code, answer.content[:300])
    wanted = getattr(importlib.import_module(f"{package}.models"), model, None) if model else list
    assert isinstance(answer.parsed, wanted), (operation, type(answer.parsed))
    return answer.parsed


answers = 0


def check(truth: bool, what: str) -> None:
    global answers
    assert truth, what
    answers += 1


check("@" in read("v1", "auth.v1_auth_whoami", "Whoami").user.email, "the user's address")
lists = read("v1", "lists.v1_lists_list", "")
check({item.type_.name.replace("_", "").upper() for item in lists} <= {"PERSONENTITY", "ORGANIZATIONENTITY", "OPPORTUNITYENTITY"}, "types of lists")
fields = read("v1", "fields.v1_fields_list", "")
check(all(field.value_type.name.upper().endswith("VALUE") for field in fields), "value types")
check(len(read("v1", "persons.v1_persons_search", "PersonPage").persons) > 100, "persons")
check(read("v1", "rate_limit.v1_rate_limit_get", "RateLimits").rate is not None, "the limits")
check("@" in read("v2_2026_09_17", "auth.v2_auth_whoami", "WhoAmI").user.email_address, "the user's address")
check(len(read("v2_2026_09_17", "companies.v2_companies_list", "CompanyPaged").data) > 50, "companies")
reminders = read("v2_2026_09_17", "reminders.v2_reminders_list", "ReminderPaged").data
check(all(isinstance(reminder.created_at, datetime) for reminder in reminders), "times of reminders")
check(len(read("v2_2026_07_15", "lists.v2_lists_list", "ListWithTypePaged").data) > 3, "lists")
check(len(read("v2_2024_01_01", "persons.v2_persons_list", "PersonPaged").data) > 50, "persons")
print(f"{answers} answers")

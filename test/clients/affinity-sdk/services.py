"""The client's other services, each written to and read back: those of V2, and those that V1 alone has."""

from __future__ import annotations

import asyncio
from datetime import datetime, timezone
from typing import Any

from affinity import Affinity, AsyncAffinity
from affinity.exceptions import NotFoundError, ValidationError
from affinity.models import (
    CompanyCreate,
    InteractionCreate,
    InteractionUpdate,
    ListCreate,
    NoteCreate,
    NoteUpdate,
    OpportunityCreate,
    OpportunityUpdate,
    PersonCreate,
    ReminderCreate,
    ReminderUpdate,
    WebhookCreate,
    WebhookUpdate,
)
from affinity.types import InteractionType, ListType, ReminderResetType, ReminderType, WebhookEvent

from harness import KEYS, V1_BASE_URL, V2_BASE_URL, check, connect, control, equal, made, raises

OCTOBER = datetime(2026, 10, 1, 10, 0, tzinfo=timezone.utc)


def ids(items: Any) -> list[int]:
    return [int(item.id) for item in items]


@check("a person and a company to work with")
def _(client: Affinity) -> None:
    made.someone = client.persons.create(PersonCreate(first_name="Odile", last_name="Fenn", emails=["odile@fenn.example"]))
    made.firm = client.companies.create(CompanyCreate(name="Fenn Works", domain="fennworks.example"))
    made.me = client.whoami().user.id


@check("notes: written, changed, replied to, attached, found, on the feed, deleted")
def _(client: Affinity) -> None:
    note = client.notes.create(
        NoteCreate(content="Talked of quillworts", person_ids=[made.someone.id], company_ids=[made.firm.id])
    )
    equal(note.creator.id, made.me, "creator")
    equal(ids(client.notes.iter_attached_persons(note.id)), [made.someone.id])
    equal(ids(client.notes.iter_attached_companies(note.id)), [made.firm.id])
    equal(client.notes.list_attached_opportunities(note.id).data, [])
    reply = client.notes.create(NoteCreate(content="Indeed", parent_id=note.id))
    equal(ids(client.notes.iter_replies(note.id)), [reply.id])
    equal(ids(client.persons.list_notes(made.someone.id).data), [note.id])
    equal(ids(client.companies.list_notes(made.firm.id).data), [note.id])
    changed = client.notes.update(note.id, NoteUpdate(content="Talked of quillworts, twice"))
    assert "twice" in changed.content.html and changed.updated_at is not None
    assert note.id in ids(client.notes.iter_feed(creator_id=made.me))
    found = client.notes.search("quillworts", company_id=made.firm.id)
    equal([one.note.id for one in found], [note.id])
    equal([row.id for row in client.notes.list(person_id=made.someone.id).data], [note.id], "V1's list")
    assert client.notes.delete(note.id)
    with raises(NotFoundError, 404):
        client.notes.get(note.id)


@check("reminders: one-off and recurring, changed, completed, deleted")
def _(client: Affinity) -> None:
    base = {"owner_id": made.me, "person_id": made.someone.id}
    once = client.reminders.create(
        ReminderCreate(**base, type=ReminderType.ONE_TIME, due_date=datetime(2027, 1, 4, tzinfo=timezone.utc), content="Call")
    )
    again = client.reminders.create(
        ReminderCreate(**base, type=ReminderType.RECURRING, reset_type=ReminderResetType.EMAIL, reminder_days=30)
    )
    equal(sorted(ids(client.reminders.iter(person_id=made.someone.id))), sorted([once.id, again.id]))
    equal((client.reminders.get(once.id).content, client.reminders.get(again.id).reminder_days), ("Call", 30))
    done = client.reminders.update(once.id, ReminderUpdate(is_completed=True, content="Called"))
    equal((done.content, done.completer is not None), ("Called", True))
    for one in (once, again):
        assert client.reminders.delete(one.id)
    equal(ids(client.reminders.iter(person_id=made.someone.id)), [])


@check("interactions: logged, changed, listed by V1 and by V2, deleted; emails and chats are read")
def _(client: Affinity) -> None:
    people = [made.someone.id, made.me]
    meeting = client.interactions.create(
        InteractionCreate(type=InteractionType.MEETING, person_ids=people, content="Walked", date=OCTOBER)
    )
    equal(client.interactions.get_meeting(meeting.id).start_time, OCTOBER)
    client.interactions.update(meeting.id, InteractionType.MEETING, InteractionUpdate(date=OCTOBER.replace(hour=12)))
    equal(client.interactions.get(meeting.id, InteractionType.MEETING).date, OCTOBER.replace(hour=12))
    window = {"start_time": datetime(2026, 9, 1, tzinfo=timezone.utc), "end_time": datetime(2026, 11, 1, tzinfo=timezone.utc)}
    listed = client.interactions.iter(type=InteractionType.MEETING, person_id=made.someone.id, **window)
    equal(ids(listed), [meeting.id])
    assert meeting.id in ids(client.interactions.iter_meetings(after=window["start_time"]))
    for read in (client.interactions.iter_emails, client.interactions.iter_calls, client.interactions.iter_chat_messages):
        all_of_it = ids(read(limit=50))
        assert len(all_of_it) > 5 and len(set(all_of_it)) == len(all_of_it), read
    assert client.interactions.delete(meeting.id, InteractionType.MEETING)
    with raises(NotFoundError, 404):
        client.interactions.get_meeting(meeting.id)


@check("files: uploaded, downloaded byte by byte, listed by V1 and by V2, found by their text")
def _(client: Affinity) -> None:
    text = b"The quillwort grows under water."
    (file,) = client.files.upload_bytes_returning_files(text, "quillwort.txt", person_id=made.someone.id)
    equal((file.name, file.size), ("quillwort.txt", len(text)))
    # The mock has no certificate; the client follows plain links when told to
    with connect(allow_insecure_download_redirects=True) as plain:
        equal(plain.files.download(file.id), text)
    equal(ids(client.files.list(person_id=made.someone.id).data), [file.id])
    assert file.id in ids(client.files.iter_feed())
    equal([one.file.id for one in client.files.search("quillwort under water")], [file.id])


@check("opportunities: created on a list, changed, searched, deleted")
def _(client: Affinity) -> None:
    pipeline = made.lists["Deal Pipeline"].id
    deal = client.opportunities.create(
        OpportunityCreate(name="Fenn seed", list_id=pipeline, person_ids=[made.someone.id], company_ids=[made.firm.id])
    )
    read = client.opportunities.get(deal.id)
    equal((read.name, read.list_id), ("Fenn seed", pipeline))
    equal(client.opportunities.update(deal.id, OpportunityUpdate(name="Fenn A")).name, "Fenn A")
    equal(ids(client.opportunities.search("Fenn A").data), [deal.id])
    assert client.opportunities.delete(deal.id)
    with raises(NotFoundError, 404):
        client.opportunities.get(deal.id)


@check("a list of one's own: made, its options read, its saved views empty")
def _(client: Affinity) -> None:
    one = client.lists.create(ListCreate(name="Fenn Targets", type=ListType.OPPORTUNITY, is_public=False))
    equal((one.name, one.owner_id), ("Fenn Targets", made.me))
    status = next(field for field in client.lists.get_fields(one.id) if field.name == "Status")
    options = client.lists.get_field_dropdown_options(one.id, status.id, with_status_types=True)
    equal([option.text for option in options], ["New", "In Progress", "Won", "Lost"])
    equal(list(client.lists.saved_views_all(one.id)), [])
    views = [view for held in made.lists.values() for view in client.lists.saved_views_all(held.id)]
    assert len(views) > 3, "the seed's saved views"


@check("merges: started, waited for, the loser answers with the survivor")
def _(client: Affinity) -> None:
    loser = client.companies.create(CompanyCreate(name="Fenn Works Ltd", domain="fennworks-ltd.example"))
    task_url = client.companies.merge(made.firm.id, loser.id)
    control("POST", "clock/advance", {"milliseconds": 600_000})
    task = client.tasks.wait(task_url, timeout=20, poll_interval=0.1)
    equal(task.status, "success")
    states = [state for state in client.companies.iter_merges() if state.duplicate_company_id == loser.id]
    equal([(state.status, state.primary_company_id) for state in states], [("success", made.firm.id)])
    equal(client.companies.get_merge_state(states[0].id).status, "success")
    try:
        client.companies.get(loser.id)
    except Exception as error:
        assert str(made.firm.id) in str(error), error
    else:
        raise AssertionError("the loser is still there")


@check("webhooks: made, changed, listed, deleted")
def _(client: Affinity) -> None:
    control("PATCH", "settings", {"quirks": {"v1-webhook-validation": "off"}})
    hook = client.webhooks.create(WebhookCreate(url="http://127.0.0.1:9/", subscriptions=[WebhookEvent.LIST_CREATED]))
    changed = client.webhooks.update(hook.id, WebhookUpdate(subscriptions=[WebhookEvent.NOTE_CREATED]))
    equal(changed.subscriptions, [WebhookEvent.NOTE_CREATED])
    assert hook.id in ids(client.webhooks.iter())
    client.webhooks.delete(hook.id)
    with raises(NotFoundError, 404):
        client.webhooks.get(hook.id)


@check("who knows whom: V1's strengths, V2's relationships, connections, duplicates")
def _(client: Affinity) -> None:
    persons = [person for person in made.persons if person.type == "external"][:40]
    strengths = [row for person in persons[:15] for row in client.relationships.get(person.id)]
    assert strengths and all(0 <= row.strength <= 1 for row in strengths)
    assert any(list(client.persons.iter_relationships(person.id)) for person in persons)
    assert len(list(client.companies.iter_duplicate_suggestions())) > 0
    assert len(list(client.persons.iter_duplicate_suggestions())) > 0
    coworkers = [client.companies.list_coworker_connections(company.id).data for company in made.companies[:40]]
    assert any(coworkers), "the seed's inferred connections"


@check("history of values: by field on V1, all of it on V2")
def _(client: Affinity) -> None:
    every = list(client.field_value_changes.iter_global(limit=100))
    assert len(every) > 100, len(every)
    field = every[0].field.id
    some = list(client.field_value_changes.iter_global(field_id=field))
    v1 = client.field_value_changes.iter_all(field)
    equal(sorted(ids(v1)), sorted(ids(some)), "the changes of one field, on both APIs")


@check("teams, users, transcripts with their fragments, feedback, a search by meaning")
def _(client: Affinity) -> None:
    users = list(client.users.iter())
    assert made.me in ids(users)
    equal(client.users.get(made.me).id, made.me)
    teams = list(client.teams.iter(includes=True))
    members = {int(one.user.id) for team in teams for one in client.teams.iter_members(team.id)}
    assert members and members <= set(ids(users)), members
    transcripts = list(client.transcripts.iter())
    assert transcripts
    assert any(list(client.transcripts.iter_fragments(one.id, limit=50)) for one in transcripts)
    client.feedback.send("api", "Paging", "Works as told.")
    assert len(client.companies.semantic_search("climate companies").data) > 0


def asynchronous(work: Any) -> Any:
    async def run() -> Any:
        options: dict[str, Any] = {"v1_base_url": V1_BASE_URL, "v2_base_url": V2_BASE_URL, "max_retries": 0}
        async with AsyncAffinity(api_key=KEYS["scale"]["admin"], **options) as client:
            return await work(client)

    return asyncio.run(run())


@check("the asynchronous client reads the same, many things at once")
def _(client: Affinity) -> None:
    async def read(other: AsyncAffinity) -> list[list[int]]:
        async def all_of(items: Any) -> list[int]:
            return [int(item.id) async for item in items]

        return await asyncio.gather(
            all_of(other.companies.all()),
            all_of(other.persons.all()),
            all_of(other.lists.all()),
            all_of(other.opportunities.all()),
            all_of(other.notes.iter_feed()),
            all_of(other.reminders.iter()),
            all_of(other.interactions.iter_meetings()),
            all_of(other.users.iter()),
            all_of(other.teams.iter()),
            all_of(other.transcripts.iter()),
            all_of(other.lists.entries(made.lists["Deal Pipeline"].id).all()),
        )

    got = asynchronous(read)
    expected = [
        ids(client.companies.all()),
        ids(client.persons.all()),
        ids(client.lists.all()),
        ids(client.opportunities.all()),
        ids(client.notes.iter_feed()),
        ids(client.reminders.iter()),
        ids(client.interactions.iter_meetings()),
        ids(client.users.iter()),
        ids(client.teams.iter()),
        ids(client.transcripts.iter()),
        ids(client.lists.entries(made.lists["Deal Pipeline"].id).all()),
    ]
    equal(got, expected)
    assert all(got), [len(one) for one in got]


@check("the asynchronous client writes: a person with a note and a reminder, and takes them away again")
def _(_client: Affinity) -> None:
    async def write(other: AsyncAffinity) -> None:
        person = await other.persons.create(PersonCreate(first_name="Ilse", last_name="Fenn", emails=["ilse@fenn.example"]))
        note, reminder = await asyncio.gather(
            other.notes.create(NoteCreate(content="Met Ilse", person_ids=[person.id])),
            other.reminders.create(
                ReminderCreate(
                    owner_id=made.me,
                    type=ReminderType.ONE_TIME,
                    person_id=person.id,
                    due_date=datetime(2027, 1, 4, tzinfo=timezone.utc),
                )
            ),
        )
        equal([int(one.id) async for one in other.reminders.iter(person_id=person.id)], [reminder.id])
        equal(ids((await other.persons.list_notes(person.id)).data), [note.id])
        assert await other.notes.delete(note.id)
        assert await other.reminders.delete(reminder.id)
        assert await other.persons.delete(person.id)
        with raises(ValidationError, 422):
            await other.persons.get(person.id)

    asynchronous(write)

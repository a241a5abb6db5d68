/** Calls and meetings that are logged through V2. */
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { caller, GATE_OPEN } from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000, quirks: GATE_OPEN });
const admin = () => caller(mock);

const me = async (): Promise<number> => (await admin().get('/v2/auth/whoami')).body.user.id;
const attendee = (id: number) => ({ person: { id } });

/** Somebody from outside whom nobody has been in touch with. */
const outsider = async (): Promise<number> =>
  (await admin().post('/persons', { first_name: 'Noor', last_name: 'Pell', emails: ['noor@tarn.example'] })).body.id;

const START = '2026-10-01T10:00:00Z';

describe.each([
  ['/v2/calls', 1],
  ['/v2/meetings', 0],
])('POST %s', (path, type) => {
  it('logs one in the name of the caller, which both APIs show', async () => {
    const [mine, other] = [await me(), await outsider()];
    const { status, body } = await admin().post(path, { startTime: START, attendees: [mine, other].map(attendee) });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      startTime: START,
      endTime: null,
      allDay: false,
      loggingType: 'manual',
      updatedAt: null,
    });
    expect(body.attendeesPreview.data.map(({ person }: { person: { id: number } }) => person.id)).toEqual([
      mine,
      other,
    ]);
    expect(body.creator.person.id).toBe(mine);
    const listed = (await admin().get(`${path}?filter=${encodeURIComponent(`id=${body.id}`)}`)).body.data;
    expect(listed).toEqual([body]);
    const onV1 = (await admin().get(`/interactions/${body.id}?type=${type}`)).body;
    expect(onV1).toMatchObject({ id: body.id, type, manual_creator_id: mine, logging_type: 1, notes: [] });
    expect(onV1.persons.map(({ id }: { id: number }) => id)).toEqual([mine, other]);
    const window = 'start_time=2026-09-01&end_time=2026-11-01';
    const found = (await admin().get(`/interactions?type=${type}&person_id=${other}&${window}`)).body.events;
    expect(found).toEqual([onV1]);
  });

  it('counts as contact with those who took part', async () => {
    const other = await outsider();
    await admin().post(path, { startTime: START, attendees: [await me(), other].map(attendee) });
    const { body } = await admin().get(`/v2/persons/${other}/fields/last-event`);
    expect(body.value.data).toMatchObject({ startTime: START });
  });

  it('reads the zone of the start', async () => {
    const startTime = '2026-10-01T23:30:00-07:00';
    const { body } = await admin().post(path, { startTime, attendees: [attendee(await me())] });
    expect(body.startTime).toBe('2026-10-02T06:30:00Z');
  });

  it('is changed and deleted through V1 like any that was logged there', async () => {
    const { id } = (await admin().post(path, { startTime: START, attendees: [attendee(await me())] })).body;
    const put = await admin().put(`/interactions/${id}`, { type, content: 'Talked prices' });
    expect(put.status).toBe(200);
    expect(put.body.notes).toHaveLength(1);
    expect((await admin().delete(`/interactions/${id}?type=${type}`)).status).toBe(200);
    expect((await admin().get(`${path}?filter=${encodeURIComponent(`id=${id}`)}`)).body.data).toEqual([]);
  });

  it('needs somebody of the account, known persons, and a time that there is', async () => {
    const [mine, other] = [await me(), await outsider()];
    const good = { startTime: START, attendees: [attendee(mine)] };
    const before = JSON.stringify(mock.account('scale').export());
    for (const [body, at] of [
      [{ ...good, attendees: [attendee(other)] }, '/attendees'],
      [{ ...good, attendees: [] }, '/attendees'],
      [{ ...good, attendees: [attendee(mine), attendee(999_999_999)] }, '/attendees'],
      [{ ...good, attendees: [mine] }, '/attendees/0'],
      [{ ...good, attendees: [{ person: { id: 'x' } }] }, '/attendees/0/person/id'],
      [{ ...good, attendees: [{}] }, '/attendees/0/person'],
      [{ startTime: START }, '/attendees'],
      [{ attendees: good.attendees }, '/startTime'],
      [{ ...good, startTime: '2026-02-30T00:00:00Z' }, '/startTime'],
      [{ ...good, startTime: '2016-12-31T23:59:60Z' }, '/startTime'],
      [{ ...good, startTime: '9999-12-31T23:59:59-12:00' }, '/startTime'],
      [{ ...good, startTime: '2026-10-01' }, '/startTime'],
      [{ ...good, content: 'Talked prices' }, '/content'],
    ] as const) {
      const { status, body: answer } = await admin().post(path, body);
      expect([status, answer.errors[0].code, answer.errors[0].param], JSON.stringify(body)).toEqual([
        400,
        'validation',
        at,
      ]);
    }
    expect(JSON.stringify(mock.account('scale').export()) === before).toBe(true);
  });

  it('is no verb of older versions, and not for keys that only read', async () => {
    const body = { startTime: START, attendees: [attendee(await me())] };
    for (const version of ['2024-01-01', '2026-07-15'] as const)
      expect((await caller(mock, 'admin', version).post(path, body)).status).toBe(405);
    expect((await caller(mock, 'read-only').post(path, body)).status).toBe(403);
  });
});

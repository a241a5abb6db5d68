import type { Company } from '../../src/store/model.js';
import { type CompanyProfile, type Draft, found } from './draft.js';
import { compare, Ids, Random } from './random.js';
import {
  FIRST_COMPANIES,
  INDUSTRIES,
  INVESTMENT_STAGES,
  type Industry,
  NAME_BACKS,
  NAME_FRONTS,
  plain,
} from './vocabulary.js';

const OWN = { startups: 116, funds: 20, backers: 12 };
const DIRECTORY_IN_USE = { startups: 10, funds: 4, backers: 2 };
const DIRECTORY_ONLY = 6;

const FUND_ENDINGS = ['Capital', 'Ventures', 'Growth Partners', 'Seed Fund'];
const BACKER_ENDINGS = ['Endowment', 'Family Office', 'Pension Trust', 'Foundation'];

type Kind = CompanyProfile['kind'];

interface Plan {
  name: string;
  kind: Kind;
  industry: Industry;
}

/** Directory records that nobody uses, those in use, and the tenant's own companies: ids grow in that order. */
export function addCompanies(draft: Draft): void {
  const random = new Random('companies');
  const names = new Names(random);
  const plans = (counts: typeof OWN): Plan[] => [
    ...repeat(counts.startups, () => names.make('startup')),
    ...repeat(counts.funds, () => names.make('fund')),
    ...repeat(counts.backers, () => names.make('backer')),
  ];

  const directory = new Ids('directory companies', 1513682, 90_000, 1_400_000);
  for (const [, createdAt] of dates(random, DIRECTORY_ONLY, '2021-02-01T00:00:00.000Z', '2021-11-30T00:00:00.000Z')) {
    const flags = { isGlobal: true, directoryOnly: true };
    add(draft, random, names.make('startup'), directory.next(), createdAt, flags);
  }
  const inUse = random.sample(plans(DIRECTORY_IN_USE), 99);
  for (const [i, createdAt] of dates(random, inUse.length, '2023-02-13T00:00:00.000Z', '2023-03-05T00:00:00.000Z')) {
    add(draft, random, found(inUse[i], 'a plan'), directory.next(), createdAt, {
      isGlobal: true,
      directoryOnly: false,
    });
  }
  const ids = new Ids('companies', 64779194, 400_000, 3_100_000);
  const own = [...FIRST_COMPANIES.map((name) => names.known(name)), ...random.sample(plans(OWN), 999)];
  for (const [i, createdAt] of dates(random, own.length, '2023-03-08T00:00:00.000Z', '2026-09-30T00:00:00.000Z')) {
    add(draft, random, found(own[i], 'a plan'), ids.next(), createdAt, { isGlobal: false, directoryOnly: false });
  }
  draft.showcaseId = companyNamed(draft, 'Fernpath Energy').id;
  draft.merges.company.push({
    id: companyNamed(draft, 'Quillstack').id + 1_204,
    survivorId: companyNamed(draft, 'Quillstack').id,
  });
}

export function companyNamed(draft: Draft, name: string): Company {
  return found(
    draft.companies.find((company) => company.name === name),
    name,
  );
}

export function companiesOf(draft: Draft, kind: Kind): Company[] {
  return draft.companies.filter((company) => !company.directoryOnly && draft.profiles.get(company.id)?.kind === kind);
}

function add(
  draft: Draft,
  random: Random,
  plan: Plan,
  id: number,
  createdAt: string,
  flags: Pick<Company, 'isGlobal' | 'directoryOnly'>,
): void {
  const slug = plain(plan.name, '');
  // Directory records are known by their domain; the tenant's own ones need not have any.
  const domains = !flags.isGlobal && random.chance(0.08) ? [] : [`${slug}.example`];
  if (domains.length === 1 && random.chance(0.12)) domains.push(`${slug}-labs.example`);
  draft.companies.push({ id, name: plan.name, domain: domains[0] ?? null, domains, ...flags, createdAt });
  const stage = plan.kind === 'startup' ? random.pick(INVESTMENT_STAGES) : 'Growth';
  draft.profiles.set(id, {
    kind: plan.kind,
    industry: plan.industry,
    stage,
    founded: plan.kind === 'startup' ? random.int(2009, 2025) : random.int(1968, 2019),
    employees: Math.round(4 * 1.9 ** Math.max(0, INVESTMENT_STAGES.indexOf(stage as 'Seed')) * (0.6 + random.next())),
    slug,
  });
}

class Names {
  readonly #taken = new Set<string>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  known(name: string): Plan {
    const suffix = name.split(' ').at(-1) ?? '';
    const industry = INDUSTRIES.find((each) => each.suffix.includes(suffix)) ?? this.#random.pick(INDUSTRIES);
    return { name, kind: 'startup', industry };
  }

  make(kind: Kind): Plan {
    const industry = this.#random.pick(INDUSTRIES);
    const endings = kind === 'startup' ? industry.suffix : kind === 'fund' ? FUND_ENDINGS : BACKER_ENDINGS;
    const stem = this.#stem();
    return { name: `${stem} ${this.#random.pick(endings)}`.trim(), kind, industry };
  }

  #stem(): string {
    for (;;) {
      const stem = this.#random.pick(NAME_FRONTS) + this.#random.pick(NAME_BACKS);
      if (this.#taken.has(stem)) continue;
      this.#taken.add(stem);
      return stem;
    }
  }
}

function repeat<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

/** Instants in ascending order, each with its position. */
function dates(random: Random, count: number, from: string, to: string): [number, string][] {
  return repeat(count, () => random.between(from, to))
    .sort(compare)
    .map((instant, i) => [i, instant]);
}

import type { paths } from '../../contract/generated/v2.js';
import type { Part } from '../../lib/operation-types.js';
import { findCompany, findPerson } from '../../store/rules/find.js';
import type { ApiOperations, Call } from '../api-operations.js';

/** Where V2's handlers are registered, by path without `/v2`: `api.get('/companies/{companyId}', …)`. */
export type V2 = ApiOperations<paths, '/v2'>;

/** What the query of a GET takes, by path without `/v2`. */
export type Query<P extends string> = `/v2${P}` extends keyof paths ? Part<paths[`/v2${P}`]['get'], 'query'> : never;

export type OfCompany = Call<{ companyId: number }>;
export type OfPerson = Call<{ personId: number }>;

/** Whom the path names. */
export const companyIn = ({ ctx, params }: OfCompany) => findCompany(ctx, params.companyId);
export const personIn = ({ ctx, params }: OfPerson) => findPerson(ctx, params.personId);

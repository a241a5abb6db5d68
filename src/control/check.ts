/** Checks a call's input against the contract of the control plane: the same for the HTTP routes and for the library's methods. */
import { type RequestContract, requestContract } from '../contract/request-contract.js';
import type { CallName } from './calls.js';
import { ControlError } from './error.js';
import { inputWords } from './input-words.js';

export type { CallName as Call };

interface Input {
  params?: object;
  query?: object;
  body?: unknown;
}

/** `checkInput`, or nothing. */
export type Check = (call: CallName, input: Input) => void;

/** What the contract says of a call's input; made when first asked. */
export function contractOf(call: CallName): RequestContract {
  const [method = '', path = ''] = call.split(' ');
  return requestContract('control', { id: call, method, path: `/_mock${path}` });
}

/** Throws `bad-request` with the first thing that does not fit. Values must have their types already. */
export function checkInput(call: CallName, input: Input): void {
  const contract = contractOf(call);
  const { params = {}, query = {}, body } = input;
  if (body === undefined && contract.bodyRequired) throw new ControlError('bad-request', 'A JSON body is required');
  // The validator wants a body wherever there may be one.
  const given = body === undefined && contract.body ? {} : body;
  const [first] = inputWords(contract.check(params, query, given));
  if (first) throw new ControlError('bad-request', first.message, first.param);
}

/** Whether it is an object without members: there is nothing to check where none is required, and no validator is loaded for it. */
export const saysNothing = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && !Array.isArray(input) && Object.keys(input).length === 0;

/**
 * `affinity-mock/contract`: holds requests and answers, of any client and any server, to the contract of the Affinity API.
 * Needs no test framework and no mock.
 */
export type { V2Version } from '../account/personas.js';
export { type AnswerToCheck, bodyOf, checkAnswer } from '../contract/check-answer.js';
export { checkRequest, type RequestToCheck } from '../contract/check-request.js';
export { findOperation, type KnownOperation, type OperationMatch } from '../contract/find-operation.js';
export type { HeaderSource } from '../contract/headers.js';
export { CannotCheck, type CheckOptions, type CheckReport, checkServer } from '../contract/live/check.js';
export { type ReportFormat, reportText } from '../contract/live/report.js';
export type { Outcome, PairResult } from '../contract/live/session.js';
export { type Telling, type Violation, type ViolationKind, violationText } from '../contract/violation.js';
export {
  answerOf,
  type Called,
  ContractError,
  type Expected,
  expectAnswer,
  expectDocumented,
  expectRequest,
  expectResponse,
  expectSequence,
  type ResponseTo,
  requestOf,
  violationsText,
} from './assertions.js';

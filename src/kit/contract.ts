/**
 * `affinity-mock/contract`: holds requests and answers, of any client and any server, to the contract of the Affinity API.
 * Needs no test framework and no mock.
 */

export { type AnswerToCheck, bodyOf, checkAnswer } from '../contract/check-answer.js';
export { checkRequest, type RequestToCheck } from '../contract/check-request.js';
export { findOperation, type KnownOperation, type OperationMatch } from '../contract/find-operation.js';
export type { OperationId } from '../contract/generated/operation-ids.js';
export type { HeaderSource } from '../contract/headers.js';
export {
  type Effect,
  type Telling,
  type Violation,
  type ViolationDetail,
  type ViolationKind,
  violationText,
} from '../contract/violation.js';
export { CannotCheck, type CheckOptions, type CheckReport } from '../tools/check/check.js';
export type { ReportFormat } from '../tools/check/report.js';
export type { Outcome, PairResult } from '../tools/check/session.js';
export type { RecordSummary, SeenViolation } from '../tools/recorder/exchange-record.js';
export { type Recorder, type RecorderOptions, recorder } from '../tools/recorder/recorder.js';
export type { V2Version } from '../versions.js';
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
  missingInSequence,
  type ResponseTo,
  requestOf,
  undocumented,
  violationsText,
} from './assertions.js';
export { checkServer, reportText } from './check-server.js';

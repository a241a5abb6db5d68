import { FIRST_IDS, type TableName } from '../../store/seed/seed-tables.js';

/**
 * The id of a table's nth row: ascending with uneven gaps, as those of a service that many tenants share, and worked out without
 * a look at any other row, so that no row has to be kept.
 */
export const idOf = (table: TableName, n: number): number => FIRST_IDS[table] + n * STRIDE + ((n * 7919) % JITTER);

const STRIDE = 13;
/** Below the stride: ids never meet. */
const JITTER = 11;

/** Leaves out rows that the report is not to cover, and counts them: nothing disappears without being said. */
import { type CampaignTable, isKnown, normaliseName, selectRows } from './campaign-table';

/** Days as Sheets counts them, both included. */
export interface Period {
  readonly from?: number;
  readonly to?: number;
}

export interface Limits extends Period {
  /** Names of channels; absent: all. */
  readonly channels?: readonly string[];
}

/** What a report covers, and how many rows lie outside. */
export interface Scope extends Limits {
  /** Rows with a date outside the period. */
  readonly outside: number;
  /** Rows left out because nothing says when they were. */
  readonly undated: number;
  /** Rows within the period, of other channels. */
  readonly ofOtherChannels: number;
}

export interface Limited {
  readonly table: CampaignTable;
  readonly scope: Scope;
}

/** A row belongs to the day of its date. */
export function limitRows(table: CampaignTable, limits: Limits): Limited {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, channels } = limits;
  const hasPeriod = limits.from !== undefined || limits.to !== undefined;
  const wanted = channels === undefined ? null : new Set(channels.map(normaliseName));
  // Many rows share few channels.
  const isWanted = new Map<string, boolean>();
  const rows: number[] = [];
  let [outside, undated, ofOtherChannels] = [0, 0, 0];
  for (let row = 0; row < table.rows; row++) {
    const date = table.date[row] as number;
    if (hasPeriod && !isKnown(date)) undated += 1;
    else if (hasPeriod && (date < from || date > to)) outside += 1;
    else {
      const channel = table.channel[row] as string;
      let covered = wanted === null || isWanted.get(channel);
      if (covered === undefined) {
        covered = wanted?.has(normaliseName(channel)) ?? true;
        isWanted.set(channel, covered);
      }
      if (covered) rows.push(row);
      else ofOtherChannels += 1;
    }
  }
  return {
    table: rows.length === table.rows ? table : selectRows(table, rows),
    scope: { ...limits, outside, undated, ofOtherChannels },
  };
}

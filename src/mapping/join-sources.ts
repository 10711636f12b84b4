/** Joins the rows of all sources into one table in one currency: amounts in different ones are never added up. */
import { type CampaignTable, UNKNOWN } from '../campaign/campaign-table';
import { addressOf } from '../campaign/cell';
import { isCurrencyCode, mergeCurrencyNames, standsFor } from '../campaign/currencies';
import { NUMERIC_FIELD_IDS, type NumericFieldId } from '../campaign/fields';
import type { Issue } from '../campaign/issue';
import type { SourceRows } from './read-campaigns';

export type Joined =
  | {
      readonly kind: 'joined';
      readonly table: CampaignTable;
      /** ISO code, a sign that several currencies share (`$`), or null where nothing says. */
      readonly currency: string | null;
      /** Rows left out because of their currency. */
      readonly issues: readonly Issue[];
    }
  /** Several currencies and none chosen; or, with `chosen`, one that no row is in. */
  | { readonly kind: 'undecided'; readonly currencies: readonly string[]; readonly chosen?: string };

/**
 * A row whose currency nothing states is taken to be in the report's. Rows in a currency that has a rate are kept and
 * marked, so that the report can convert them.
 */
export function joinSources(
  sources: readonly SourceRows[],
  chosen: string | null,
  rated: readonly string[] = [],
): Joined {
  const named = new Set<string>();
  for (const { currency } of sources) for (const name of currency) if (name !== '') named.add(name);
  const currencies = [...named].sort();
  // What has a rate is to be converted into something else.
  const code = chosen ?? onlyCurrency(currencies.filter((name) => !rated.includes(name)));
  if (code === null && currencies.length > 0) return { kind: 'undecided', currencies };
  const taken = new Set(currencies.filter((name) => code !== null && isTakenAs(name, code, currencies)));
  const converted = new Map<string, string>();
  for (const name of currencies) {
    const rate = taken.has(name) ? undefined : rateFor(name, rated);
    if (rate !== undefined) converted.set(name, rate);
  }
  if (chosen !== null && currencies.length > 0 && taken.size + converted.size === 0)
    return { kind: 'undecided', currencies, chosen };
  const issues: Issue[] = [];
  const kept = sources.map(({ table, currency }) => {
    const rows: number[] = [];
    for (let row = 0; row < table.rows; row++) {
      const own = currency[row] as string;
      if (own === '' || taken.has(own) || converted.has(own)) rows.push(row);
      else
        issues.push({
          kind: 'currencyLeftOut',
          field: 'currency',
          source: table.source[row] as number,
          // A row is left out as a whole; its first cell leads there.
          cell: addressOf(table.sheetRow[row] as number, 1),
          read: own,
        });
    }
    return rows;
  });
  const table = concatenate(
    sources.map(({ table }) => table),
    kept,
  );
  const foreign = sources.flatMap(({ currency }, index) =>
    (kept[index] as readonly number[]).map((row) => converted.get(currency[row] as string) ?? ''),
  );
  return {
    kind: 'joined',
    table: converted.size === 0 ? table : { ...table, foreign },
    currency: code,
    issues,
  };
}

/** The code whose rate holds for a currency as it is named: "$" is converted as USD where only that one has a rate. */
function rateFor(name: string, rated: readonly string[]): string | undefined {
  if (rated.includes(name)) return name;
  const meant = isCurrencyCode(name) ? [] : rated.filter((code) => standsFor(name, code));
  return meant.length === 1 ? meant[0] : undefined;
}

/** The one currency that all names mean, or null. "$" beside "USD" is USD. */
function onlyCurrency(names: readonly string[]): string | null {
  const code = names.find(isCurrencyCode);
  if (code !== undefined) return names.every((name) => standsFor(name, code)) ? code : null;
  return names
    .slice(1)
    .reduce<string | null>(
      (merged, name) => (merged === null ? null : mergeCurrencyNames(merged, name)),
      names[0] ?? null,
    );
}

/** A shared sign means the chosen currency, unless another one that it may mean is named beside it. */
function isTakenAs(name: string, code: string, names: readonly string[]): boolean {
  if (name === code) return true;
  if (!standsFor(name, code)) return false;
  const others = names.filter((other) => isCurrencyCode(other) && other !== code && standsFor(name, other));
  return others.length === 0 || !names.includes(code);
}

function concatenate(tables: readonly CampaignTable[], kept: readonly (readonly number[])[]): CampaignTable {
  const [only] = tables;
  if (tables.length === 1 && only !== undefined && kept[0]?.length === only.rows) return only;
  const rows = kept.reduce((total, list) => total + list.length, 0);
  const texts = (of: (table: CampaignTable) => readonly string[]): string[] =>
    tables.flatMap((table, index) => (kept[index] as readonly number[]).map((row) => of(table)[row] as string));
  const fill = <Values extends Float64Array | Int32Array>(
    into: Values,
    of: (table: CampaignTable) => Values | undefined,
  ): Values => {
    let next = 0;
    tables.forEach((table, index) => {
      const values = of(table);
      for (const row of kept[index] as readonly number[]) {
        into[next] = values === undefined ? UNKNOWN : (values[row] as number);
        next += 1;
      }
    });
    return into;
  };
  const numbers: Partial<Record<NumericFieldId, Float64Array>> = {};
  for (const id of NUMERIC_FIELD_IDS) {
    if (!tables.some((table) => table.numbers[id] !== undefined)) continue;
    numbers[id] = fill(new Float64Array(rows), (table) => table.numbers[id]);
  }
  return {
    rows,
    source: fill(new Int32Array(rows), (table) => table.source),
    sheetRow: fill(new Int32Array(rows), (table) => table.sheetRow),
    campaign: texts((table) => table.campaign),
    channel: texts((table) => table.channel),
    audience: texts((table) => table.audience),
    variant: texts((table) => table.variant),
    date: fill(new Float64Array(rows), (table) => table.date),
    endDate: fill(new Float64Array(rows), (table) => table.endDate),
    numbers,
  };
}

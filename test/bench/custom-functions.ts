/** Custom functions as Sheets calls them: the built bundle in a bare realm, ranges as arrays of rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Realm } from '../../src/preview/realm';
import { openNodeRealm } from '../../src/preview/realm-node';
import { campaignRows, HEADERS } from './campaign-rows';
import type { Measurement, Side } from './measurement';

const TIME_LIMIT = 60_000;
/** For one and the same range over and over: a call into the realm costs more than a short range. */
const REPEAT = `function repeat(name, times, args) {
  var run = globalThis[name];
  for (var i = 0; i < times; i++) run.apply(null, args);
}`;
const BARE_LOOP = `function bareRoi(revenue, cost) {
  var result = [];
  for (var row = 0; row < revenue.length; row++) {
    var spent = cost[row][0];
    result.push([(revenue[row][0] - spent) / spent]);
  }
  return result;
}`;

const side =
  (name: string, rows: number, times: number, load: (realm: Realm, root: string) => void): Side =>
  async ({ root }) => {
    const realm = openNodeRealm();
    realm.load(REPEAT, 'repeat');
    load(realm, root);
    const campaigns = campaignRows(rows);
    const column = (header: (typeof HEADERS)[number]): number[][] =>
      campaigns.map(({ numbers }) => [numbers[HEADERS.indexOf(header) - HEADERS.length + numbers.length] as number]);
    const args = realm.copyIn([column('Revenue'), column('Cost')]);
    return () => {
      realm.call('repeat', [name, times, args], TIME_LIMIT);
      return {};
    };
  };

function customFunction(rows: number, times: number, mostTimesBare?: number): Measurement {
  return {
    what: `MSG_ROI over ${rows.toLocaleString('en')} row${rows === 1 ? '' : 's'}`,
    times,
    ours: side('MSG_ROI', rows, times, (realm, root) =>
      realm.load(readFileSync(join(root, 'dist', 'Code.js'), 'utf8'), 'Code.js'),
    ),
    bare: side('bareRoi', rows, times, (realm) => realm.load(BARE_LOOP, 'bare')),
    bareIs: 'a loop',
    ...(mostTimesBare === undefined ? {} : { mostTimesBare }),
  };
}

export const CUSTOM_FUNCTIONS: readonly Measurement[] = [
  customFunction(1, 10_000),
  customFunction(1000, 100),
  customFunction(100_000, 1, 4),
];
